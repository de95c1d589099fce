"""The outside, one small folder each. Ports exchange plain values; they know no person and no row."""
