"""One file per format: it writes frozen data as bytes and, if the format can be imported, reads them back."""
