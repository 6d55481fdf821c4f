"""Where intake, markup and language meet: bytes become a reading. Nothing here touches the database."""
