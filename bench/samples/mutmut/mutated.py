"""Rules of pricing0000."""


from mutmut.mutation.trampoline import wrap_in_trampoline as _mutmut_mutated, MutantDict
mutants_x_pricing0000_0__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_pricing0000_0__mutmut)
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


def x_pricing0000_0__mutmut_orig(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 3
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_0__mutmut_1(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount <= 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 3
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_0__mutmut_2(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 1:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 3
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_0__mutmut_3(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError(None)
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 3
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_0__mutmut_4(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("XXnegative amountXX")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 3
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_0__mutmut_5(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("NEGATIVE AMOUNT")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 3
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_0__mutmut_6(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit or urgent:
        return "reject"
    total = amount * 2 + 3
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_0__mutmut_7(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount >= limit and urgent:
        return "reject"
    total = amount * 2 + 3
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_0__mutmut_8(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "XXrejectXX"
    total = amount * 2 + 3
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_0__mutmut_9(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "REJECT"
    total = amount * 2 + 3
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_0__mutmut_10(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = None
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_0__mutmut_11(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 - 3
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_0__mutmut_12(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount / 2 + 3
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_0__mutmut_13(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 3 + 3
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_0__mutmut_14(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 4
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_0__mutmut_15(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 3
    if total > limit:
        return "review"
    return "accept"


def x_pricing0000_0__mutmut_16(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 3
    if total >= limit:
        return "XXreviewXX"
    return "accept"


def x_pricing0000_0__mutmut_17(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 3
    if total >= limit:
        return "REVIEW"
    return "accept"


def x_pricing0000_0__mutmut_18(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 3
    if total >= limit:
        return "review"
    return "XXacceptXX"


def x_pricing0000_0__mutmut_19(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 3
    if total >= limit:
        return "review"
    return "ACCEPT"

mutants_x_pricing0000_0__mutmut['_mutmut_orig'] = x_pricing0000_0__mutmut_orig # type: ignore # mutmut generated
mutants_x_pricing0000_0__mutmut['x_pricing0000_0__mutmut_1'] = x_pricing0000_0__mutmut_1 # type: ignore # mutmut generated
mutants_x_pricing0000_0__mutmut['x_pricing0000_0__mutmut_2'] = x_pricing0000_0__mutmut_2 # type: ignore # mutmut generated
mutants_x_pricing0000_0__mutmut['x_pricing0000_0__mutmut_3'] = x_pricing0000_0__mutmut_3 # type: ignore # mutmut generated
mutants_x_pricing0000_0__mutmut['x_pricing0000_0__mutmut_4'] = x_pricing0000_0__mutmut_4 # type: ignore # mutmut generated
mutants_x_pricing0000_0__mutmut['x_pricing0000_0__mutmut_5'] = x_pricing0000_0__mutmut_5 # type: ignore # mutmut generated
mutants_x_pricing0000_0__mutmut['x_pricing0000_0__mutmut_6'] = x_pricing0000_0__mutmut_6 # type: ignore # mutmut generated
mutants_x_pricing0000_0__mutmut['x_pricing0000_0__mutmut_7'] = x_pricing0000_0__mutmut_7 # type: ignore # mutmut generated
mutants_x_pricing0000_0__mutmut['x_pricing0000_0__mutmut_8'] = x_pricing0000_0__mutmut_8 # type: ignore # mutmut generated
mutants_x_pricing0000_0__mutmut['x_pricing0000_0__mutmut_9'] = x_pricing0000_0__mutmut_9 # type: ignore # mutmut generated
mutants_x_pricing0000_0__mutmut['x_pricing0000_0__mutmut_10'] = x_pricing0000_0__mutmut_10 # type: ignore # mutmut generated
mutants_x_pricing0000_0__mutmut['x_pricing0000_0__mutmut_11'] = x_pricing0000_0__mutmut_11 # type: ignore # mutmut generated
mutants_x_pricing0000_0__mutmut['x_pricing0000_0__mutmut_12'] = x_pricing0000_0__mutmut_12 # type: ignore # mutmut generated
mutants_x_pricing0000_0__mutmut['x_pricing0000_0__mutmut_13'] = x_pricing0000_0__mutmut_13 # type: ignore # mutmut generated
mutants_x_pricing0000_0__mutmut['x_pricing0000_0__mutmut_14'] = x_pricing0000_0__mutmut_14 # type: ignore # mutmut generated
mutants_x_pricing0000_0__mutmut['x_pricing0000_0__mutmut_15'] = x_pricing0000_0__mutmut_15 # type: ignore # mutmut generated
mutants_x_pricing0000_0__mutmut['x_pricing0000_0__mutmut_16'] = x_pricing0000_0__mutmut_16 # type: ignore # mutmut generated
mutants_x_pricing0000_0__mutmut['x_pricing0000_0__mutmut_17'] = x_pricing0000_0__mutmut_17 # type: ignore # mutmut generated
mutants_x_pricing0000_0__mutmut['x_pricing0000_0__mutmut_18'] = x_pricing0000_0__mutmut_18 # type: ignore # mutmut generated
mutants_x_pricing0000_0__mutmut['x_pricing0000_0__mutmut_19'] = x_pricing0000_0__mutmut_19 # type: ignore # mutmut generated
mutants_x_pricing0000_1__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_pricing0000_1__mutmut)
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


def x_pricing0000_1__mutmut_orig(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 4
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_1__mutmut_1(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount <= 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 4
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_1__mutmut_2(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 1:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 4
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_1__mutmut_3(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError(None)
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 4
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_1__mutmut_4(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("XXnegative amountXX")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 4
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_1__mutmut_5(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("NEGATIVE AMOUNT")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 4
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_1__mutmut_6(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit or urgent:
        return "reject"
    total = amount * 2 + 4
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_1__mutmut_7(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount >= limit and urgent:
        return "reject"
    total = amount * 2 + 4
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_1__mutmut_8(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "XXrejectXX"
    total = amount * 2 + 4
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_1__mutmut_9(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "REJECT"
    total = amount * 2 + 4
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_1__mutmut_10(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = None
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_1__mutmut_11(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 - 4
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_1__mutmut_12(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount / 2 + 4
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_1__mutmut_13(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 3 + 4
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_1__mutmut_14(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 5
    if total >= limit:
        return "review"
    return "accept"


def x_pricing0000_1__mutmut_15(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 4
    if total > limit:
        return "review"
    return "accept"


def x_pricing0000_1__mutmut_16(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 4
    if total >= limit:
        return "XXreviewXX"
    return "accept"


def x_pricing0000_1__mutmut_17(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 4
    if total >= limit:
        return "REVIEW"
    return "accept"


def x_pricing0000_1__mutmut_18(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 4
    if total >= limit:
        return "review"
    return "XXacceptXX"


def x_pricing0000_1__mutmut_19(amount, limit, urgent):
    """Decides what happens to an order."""
    if amount < 0:
        raise ValueError("negative amount")
    if amount > limit and urgent:
        return "reject"
    total = amount * 2 + 4
    if total >= limit:
        return "review"
    return "ACCEPT"

mutants_x_pricing0000_1__mutmut['_mutmut_orig'] = x_pricing0000_1__mutmut_orig # type: ignore # mutmut generated
mutants_x_pricing0000_1__mutmut['x_pricing0000_1__mutmut_1'] = x_pricing0000_1__mutmut_1 # type: ignore # mutmut generated
mutants_x_pricing0000_1__mutmut['x_pricing0000_1__mutmut_2'] = x_pricing0000_1__mutmut_2 # type: ignore # mutmut generated
mutants_x_pricing0000_1__mutmut['x_pricing0000_1__mutmut_3'] = x_pricing0000_1__mutmut_3 # type: ignore # mutmut generated
mutants_x_pricing0000_1__mutmut['x_pricing0000_1__mutmut_4'] = x_pricing0000_1__mutmut_4 # type: ignore # mutmut generated
mutants_x_pricing0000_1__mutmut['x_pricing0000_1__mutmut_5'] = x_pricing0000_1__mutmut_5 # type: ignore # mutmut generated
mutants_x_pricing0000_1__mutmut['x_pricing0000_1__mutmut_6'] = x_pricing0000_1__mutmut_6 # type: ignore # mutmut generated
mutants_x_pricing0000_1__mutmut['x_pricing0000_1__mutmut_7'] = x_pricing0000_1__mutmut_7 # type: ignore # mutmut generated
mutants_x_pricing0000_1__mutmut['x_pricing0000_1__mutmut_8'] = x_pricing0000_1__mutmut_8 # type: ignore # mutmut generated
mutants_x_pricing0000_1__mutmut['x_pricing0000_1__mutmut_9'] = x_pricing0000_1__mutmut_9 # type: ignore # mutmut generated
mutants_x_pricing0000_1__mutmut['x_pricing0000_1__mutmut_10'] = x_pricing0000_1__mutmut_10 # type: ignore # mutmut generated
mutants_x_pricing0000_1__mutmut['x_pricing0000_1__mutmut_11'] = x_pricing0000_1__mutmut_11 # type: ignore # mutmut generated
mutants_x_pricing0000_1__mutmut['x_pricing0000_1__mutmut_12'] = x_pricing0000_1__mutmut_12 # type: ignore # mutmut generated
mutants_x_pricing0000_1__mutmut['x_pricing0000_1__mutmut_13'] = x_pricing0000_1__mutmut_13 # type: ignore # mutmut generated
mutants_x_pricing0000_1__mutmut['x_pricing0000_1__mutmut_14'] = x_pricing0000_1__mutmut_14 # type: ignore # mutmut generated
mutants_x_pricing0000_1__mutmut['x_pricing0000_1__mutmut_15'] = x_pricing0000_1__mutmut_15 # type: ignore # mutmut generated
mutants_x_pricing0000_1__mutmut['x_pricing0000_1__mutmut_16'] = x_pricing0000_1__mutmut_16 # type: ignore # mutmut generated
mutants_x_pricing0000_1__mutmut['x_pricing0000_1__mutmut_17'] = x_pricing0000_1__mutmut_17 # type: ignore # mutmut generated
mutants_x_pricing0000_1__mutmut['x_pricing0000_1__mutmut_18'] = x_pricing0000_1__mutmut_18 # type: ignore # mutmut generated
mutants_x_pricing0000_1__mutmut['x_pricing0000_1__mutmut_19'] = x_pricing0000_1__mutmut_19 # type: ignore # mutmut generated
