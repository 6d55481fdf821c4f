"""A newsroom's checking desk."""

__version__ = "0.1.0"
