"""The sentences of what can be wrong with settings: a part of `domain.errors.SENTENCES`."""

OF_SETTINGS = {
    "no_settings_file": "There is no file of settings {path}: check its name, or leave out --config and ANNOTATOR_CONFIG.",
    "settings_unread": "The settings in {path} cannot be read ({why}): check the file and its permissions, or name another with --config.",
    "settings_not_toml": "The settings in {path} are no TOML ({why}): each line has a name, an equals sign and a value, and a text stands in quotation marks.",
    "settings_exposed": "{path} holds what is secret ({names}), and others than its owner have rights on it: take them away (chmod 600).",
    "setting_twice": "“{name}” stands twice in {path}, the second time in line {line}: keep the one that you mean.",
    "secret_short": "{setting} is shorter than {least} characters, and could be guessed: take a longer one.",
    "unknown_setting": "“{name}” in {path} is no setting: {counsel}",
    "setting_empty": "{setting} is empty: give it a value, or take the line out.",
    "setting_unfit": "{setting} has to be {what}.",
}
