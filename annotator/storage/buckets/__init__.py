"""What was captured, in a bucket of an S3-compatible store."""
