"""What follows from the code is what the code says now."""

from docs import generate


def test_reference_pages_and_catalogue_are_up_to_date():
    # If this fails: python -m docs.generate
    assert generate.stale() == []
