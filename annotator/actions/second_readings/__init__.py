"""Second readings: drawing a sample, answering it blind, and deciding where the two readers differ."""
