"""What an event says of the thing it changed, as SQL: indexes are made over the very same expressions."""

# The thing after the event, or before it if it was removed.
STATE = "CASE after WHEN 'null' THEN before ELSE after END"
# Of an event of evidence, a query or a remark, the id of its unit; of evidence, that of its source.
UNIT = f"json_extract({STATE}, '$.unit')"
SOURCE = f"json_extract({STATE}, '$.source')"
# Of an event of a unit, the ids of the people who held it before and who gave the verdict that it had.
HELD_BY = "json_extract(before, '$.assignee')"
CHECKED_BY = "json_extract(before, '$.check.by')"
