"""Tables from the files of spreadsheets."""
