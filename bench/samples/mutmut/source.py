"""Rules of pricing0000."""


def pricing0000_0(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 3
    if total >= limit:
        return "review"
    return "accept"


def pricing0000_1(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 4
    if total >= limit:
        return "review"
    return "accept"
