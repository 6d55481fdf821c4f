"""Functions that SQLite has and PostgreSQL has not, by the names and to the effect that the desk's statements mean.

Words are found as SQLite's tokenizer `unicode61 remove_diacritics 2` cuts them: in small letters, without accents,
nothing but letters and digits. `query_of` takes a JSON list of [words, is_prefix]: all must be there, each as a phrase.

A `tsvector` holds a megabyte: of one entry, the first 100,000 letters are found. No aggregate has an internal state,
for which a superuser would be needed. All are made anew with each upgrade: whoever changes one adds a step to the
migrations.
"""

FUNCTIONS = r"""
CREATE OR REPLACE FUNCTION annotator.json_extract(state text, path text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT state::json #>> string_to_array(substr(replace(replace(substr(path, 2), '[', '.'), ']', ''), 2), '.') $$;

CREATE OR REPLACE FUNCTION annotator.json_each(state text, OUT key bigint, OUT value text) RETURNS SETOF record
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE ROWS 20
AS $$ SELECT ordinality - 1, value FROM json_array_elements_text(
  CASE json_typeof(state::json) WHEN 'array' THEN state::json ELSE '[]' END) WITH ORDINALITY $$;

CREATE OR REPLACE FUNCTION annotator.json_each(state text, path text, OUT key bigint, OUT value text)
RETURNS SETOF record
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE ROWS 20
AS $$ SELECT e.key, e.value FROM annotator.json_each(annotator.json_extract(state, path)) e $$;

CREATE OR REPLACE FUNCTION annotator.instr(whole text, part text) RETURNS integer
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT strpos(whole, part) $$;

CREATE OR REPLACE FUNCTION annotator.json_array_length(state text) RETURNS bigint
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT pg_catalog.json_array_length(state::json) $$;

CREATE OR REPLACE FUNCTION annotator.hex(content bytea) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT upper(encode(content, 'hex')) $$;

CREATE OR REPLACE FUNCTION annotator.joined(so_far text, next text, mark text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT CASE WHEN next IS NULL THEN so_far WHEN so_far IS NULL THEN next ELSE so_far || mark || next END $$;

CREATE OR REPLACE AGGREGATE annotator.group_concat(text, text) (SFUNC = annotator.joined, STYPE = text);

CREATE OR REPLACE FUNCTION annotator.comma_joined(so_far text, next text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT annotator.joined(so_far, next, ',') $$;

CREATE OR REPLACE AGGREGATE annotator.group_concat(text) (SFUNC = annotator.comma_joined, STYPE = text);

CREATE OR REPLACE FUNCTION annotator.json_array_of(items text[]) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT array_to_json(items)::text $$;

CREATE OR REPLACE AGGREGATE annotator.json_group_array(text) (
  SFUNC = array_append, STYPE = text[], INITCOND = '{}', FINALFUNC = annotator.json_array_of
);

CREATE OR REPLACE FUNCTION annotator.glob(pattern text, said text) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT said LIKE translate(
  replace(replace(replace(replace(replace(replace(pattern, '\', '\\'), '%', '\%'), '_', '\_'),
    '[*]', chr(1)), '[?]', chr(2)), '[[]', chr(3)), '*?' || chr(1) || chr(2) || chr(3), '%_*?[') $$;

CREATE OR REPLACE FUNCTION annotator.instr(whole bytea, part bytea) RETURNS integer
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT position(part IN whole) $$;

CREATE OR REPLACE FUNCTION annotator.max(one bigint, other bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT greatest(one, other) $$;

CREATE OR REPLACE FUNCTION annotator.max(one text, other text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT greatest(one, other) $$;

CREATE OR REPLACE FUNCTION annotator.bare(said text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT regexp_replace(regexp_replace(lower(normalize(said, NFD) COLLATE "und-x-icu"), '[\u0300-\u036F]', '', 'g'),
  '[^[:alnum:]]+', ' ', 'g') $$;

CREATE OR REPLACE FUNCTION annotator.lexemes_of(said text, stemmed boolean, OUT at bigint, OUT lexeme text)
RETURNS SETOF record
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT least(t.at, 16383), t.lexeme FROM (
  SELECT ordinality AS at,
    CASE WHEN stemmed THEN (ts_lexize('pg_catalog.english_stem', left(word, 400)))[1] ELSE left(word, 400) END
      AS lexeme
  FROM regexp_split_to_table(annotator.bare(said), ' ') WITH ORDINALITY AS split (word, ordinality)
  WHERE length(word) > 0) t WHERE t.lexeme IS NOT NULL $$;

CREATE OR REPLACE FUNCTION annotator.words_of(said text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT coalesce(string_agg(quote_literal(lexeme) || ':' || at, ' '), '')::tsvector
  FROM annotator.lexemes_of(left(said, 100000), false) $$;

CREATE OR REPLACE FUNCTION annotator.stems_of(said text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT coalesce(string_agg(quote_literal(lexeme) || ':' || at, ' '), '')::tsvector
  FROM annotator.lexemes_of(left(said, 100000), true) $$;

CREATE OR REPLACE FUNCTION annotator.phrase(said text, is_prefix boolean, stemmed boolean) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT string_agg(gap || quote_literal(lexeme) || ending, ' ' ORDER BY at) FROM (
  SELECT at, lexeme, coalesce('<' || at - lag(at) OVER (ORDER BY at) || '> ', '') AS gap,
    CASE WHEN is_prefix AND lead(at) OVER (ORDER BY at) IS NULL THEN ':*' ELSE '' END AS ending
  FROM annotator.lexemes_of(said, stemmed)) AS words $$;

CREATE OR REPLACE FUNCTION annotator.query_of(terms text, stemmed boolean) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT string_agg(annotator.phrase(term ->> 0, (term ->> 1)::boolean, stemmed), ' & ')::tsquery
  FROM json_array_elements(terms::json) AS each (term) $$;
"""
