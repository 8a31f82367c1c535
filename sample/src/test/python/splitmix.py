"""The random numbers that the samples are split with, computed again."""
MASK = (1 << 64) - 1
GAMMA = 0x9E3779B97F4A7C15


class SplitMix64:
    """io.hardwire.random.SeededRandom."""

    def __init__(self, seed):
        self.state = seed & MASK

    @staticmethod
    def mix(bits):
        bits = ((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & MASK
        return bits ^ (bits >> 31)

    @classmethod
    def stream(cls, seed, number):
        return cls(cls.mix((cls(seed).next() + number * GAMMA) & MASK))

    def next(self):
        self.state = (self.state + GAMMA) & MASK
        return self.mix(self.state)

    def below(self, bound):
        while True:
            product = (self.next() >> 32) * bound
            if product & 0xFFFFFFFF >= (1 << 32) % bound:
                return product >> 32

    def shuffle(self, elements):
        for last in range(len(elements) - 1, 0, -1):
            other = self.below(last + 1)
            elements[last], elements[other] = elements[other], elements[last]
