"""The outside, one small folder each. Ports exchange plain values and know no rows."""
