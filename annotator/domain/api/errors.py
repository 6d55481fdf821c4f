"""The sentences for what can go wrong between the desk and a program: a part of `domain.errors.SENTENCES`."""

OF_THE_API = {
    # tokens
    "token_missing": "This address is for programs: send one of your tokens in the header “Authorization: Bearer ann_…”. Your account’s page makes them.",
    "token_unknown": "This token opens nothing here: it was mistyped, or revoked. Make another on your account’s page.",
    "token_not_yet": "This token was made on {day}, which is still to come: the clock of the desk was wrong. Make another on your account’s page.",
    "token_expired": "This token held until {day}: make another on your account’s page.",
    "token_lacks_scope": "This token may not be used for that: it takes one with the scope “{scope}”.",
    "token_days": "A token holds for {shortest} to {longest} days: give a number between them.",
    "no_scope": "A token that may be used for nothing is of no use: choose at least one scope.",
    "too_many_tokens": "You have {limit} tokens already: revoke one that is no longer used.",
    "no_such_token": "This token was revoked already.",
    "too_many_calls": "That were more than {limit} requests within a minute: wait {seconds} seconds.",
    # what a program sends
    "json_expected": "Send this as {known}, and say so in the header Content-Type.",
    "json_broken": "What was sent is no JSON that can be read: it has to be one complete object in UTF-8, without the same key twice.",
    "json_no_object": "What was sent is JSON but no object: send {{}} with the keys that this address takes.",
    "unknown_key": "There is no key “{field}” here: this address takes {known}.",
    "wrong_type": "“{field}” has to be {expected}.",
    "too_many_values": "“{field}” has {count} values, and may have {limit}.",
    "not_together": "Give one of {known}, and not several of them.",
    "unknown_parameter": "There is no “{field}” behind the question mark of this address: it takes {known}.",
    "parameter_twice": "“{field}” is there twice: give it once.",
    "limit_too_large": "One page holds {limit} items at most: ask for that many, and follow “next” for the others.",
    "not_a_cursor": "This is no cursor of this list: take the one that the page before gave as “next”.",
    # what it saw before
    "if_match_missing": "Say in the header If-Match what you saw when you changed it: the ETag of your last answer about it. Nothing was overwritten.",
    "if_match_unknown": "If-Match names no state of this thing: send the ETag of your last answer about it. Nothing was overwritten.",
    # what is sent again
    "key_too_long": "An Idempotency-Key has 1 to {limit} printable ASCII characters: a random one will do.",
    "key_reused": "This Idempotency-Key was sent with another request already: take a new one for each request, and the same only to repeat it.",
    "key_in_use": "The request with this Idempotency-Key is still being worked on: wait a moment, then send it again.",
    "key_cut_off": "The desk was stopped, or failed, while it worked on the request with this Idempotency-Key: look whether it was done, and use a new key if it was not.",
    # addresses
    "no_such_address": "There is nothing at this address: see /api/v1/ for all there are.",
    "no_such_method": "This address takes {allowed}.",
    "no_such_problem": "There is no problem with this code.",
    "not_understood": "This request could not be understood: look at its headers and its address.",
    "unknown_host": "This desk answers only under the address it was started with.",
    "cross_site": "Another site sent this from somebody’s browser, and the desk answers none.",
    "fault": "Something broke in the desk, and nothing was stored: try again, and tell the person who runs the desk.",
}
