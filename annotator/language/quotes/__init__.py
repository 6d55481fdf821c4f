"""Who says what: quotations, their speakers, and what is reported in the writer's own words."""
