#pragma once
#include <stdint.h>

// Loops of the parser's network, and over the tables of tagger and name finder, that the processor's
// wide registers do.
//
// All give the same bits on every machine: each sum is taken in one order, whatever the width of the
// registers, products are rounded before they are added, and exponentials are polynomials of our
// own. So a model trained twice is the same file, and a text has the same tree everywhere.
//
// Matrices lie row by row; a stride is the distance of two rows in elements.

/// C += A · B, for A of m rows and k columns and B of k rows and n columns.
///
/// Element (i, j) of A lies at a[i * a_row + j * a_column], so that A can be the transpose of what is
/// stored.
void kg_multiply(long m, long n, long k, const float *a, long a_row, long a_column, const float *b,
                 long b_stride, float *c, long c_stride);

/// C = S + A · B with whole numbers: A of m rows, each with a scale of its own, B in pairs of rows,
/// column by column side by side, with one scale for all; `starts` has the address of each row of S.
/// n is a multiple of eight; no number is larger than 2047, and there are at most 250 pairs, so that no
/// sum is too large.
void kg_multiply_small(long m, long n, long pairs, const int16_t *a, long a_row, const float *scales,
                       const int16_t *b, float scale, const float *const *starts, float *c,
                       long c_stride);

/// Whole numbers from -2047 to 2047 for the elements of x, and their scale. No element of x is larger
/// than `limit`; 0 says that this is not known.
float kg_shrink(long n, float limit, const float *x, int16_t *small);

/// B = the transpose of A, which has m rows and n columns.
void kg_transpose(long m, long n, const float *a, long a_stride, float *b, long b_stride);

/// One step of a long short-term memory for one word. `inputs` are those of input, forget, output
/// and candidate, each `size` wide; `before` is the state before, or null. `cell` gets the new state,
/// which may take the place of the one before, `hidden` the output. The activations of the inputs go
/// to `gates`, which may be `inputs`, and tanh of the state to `squashed`, where they are not null.
void kg_lstm_step(long size, const float *inputs, float *gates, const float *before, float *cell,
                  float *squashed, float *hidden);

/// The way back through kg_lstm_step: from what `hidden` and the state should change by to what the
/// inputs of the gates should, and the state before.
void kg_lstm_step_back(long size, const float *gates, const float *before, const float *squashed,
                       const float *hidden_change, float *cell_change, float *gate_change);

/// sum = the sum of scale * row over some rows of small numbers, one after the other; n is a multiple of
/// eight.
void kg_sum_scaled(long n, long count, const float *scales, const int8_t *const *rows, float *sum);

/// Says that a row will be read soon, so that it comes near meanwhile.
static inline void kg_fetch(const int8_t *row, long n) {
  for (long j = 0; j < n; j += 64) __builtin_prefetch(row + j);
}

/// sum += factor * row.
void kg_add(long n, float factor, const float *row, float *sum);

/// x = x > 0 ? x : x / 8, element by element.
void kg_leaky(long n, float *x);

/// Replaces scores by the logarithms of their softmax's probabilities.
void kg_log_softmax(long n, float *scores);

/// exp of each element.
void kg_exp(long n, float *x);

/// One step of Adam (Kingma and Ba 2015) for n weights; `rate` already holds the correction of the
/// first moments, `second` that of the second.
void kg_adam(long n, float *weights, const float *gradient, float *m, float *v, float rate,
             float second, float factor);

/// A row of weights of so many labels may be a long one; it takes more than KG_LONG_BYTES bytes.
#define KG_LONG 16
#define KG_LONG_BYTES 32u
#define KG_NOT_LONG 0xffffffffu

/// A table from features to the weights that they give to some of many labels: `checks` has the upper
/// 16 bits of a feature, never 0, at the first free place from that of its lower bits on; `starts` where
/// in `entries` its row lies: the number of labels, then each with its weight.
///
/// `long_rows` has some of the rows once more with a weight for each of `long_width` labels, a multiple
/// of 32. For each KG_LONG_BYTES bytes of entries `long_numbers` has the number of the long row that
/// starts there times KG_LONG_BYTES and the byte at which it does, or KG_NOT_LONG.
struct kg_sparse_rows {
  const uint16_t *checks;
  const uint32_t *starts;
  const int8_t *entries;
  const uint32_t *long_numbers;
  const int8_t *long_rows;
  long mask;
  long entry_bytes;
  long long_width;
};

/// Adds the rows of n features, at most 250, to one score a label. `room` is for 2 n numbers.
void kg_add_sparse(long n, const uint64_t *features, const struct kg_sparse_rows *table, uint32_t *room,
                   int32_t *scores);

/// A table from features to a weight for each of `stride` labels, a multiple of 16: `slots` has the upper
/// half of a feature, then the number of its row from 1 on and, in the lowest four bits, by how many bits
/// the row is to be shifted to the left.
struct kg_hashed_rows {
  const uint64_t *slots;
  const int8_t *rows;
  long mask;
  long stride;
};

/// Adds the rows of n features to one score a label. `room` is for n numbers.
void kg_add_hashed(long n, const uint64_t *features, const struct kg_hashed_rows *table, uint64_t *room,
                   int32_t *scores);

/// The distance of two rows in the tables of kg_fill_trees, and the number of rows is `length`.
static inline long kg_tree_width(long length) { return (length + 31) / 16 * 16; }

/// The best score of each part of a tree without crossing arcs, and where it is put together (Eisner
/// 1996), for the words from 1 to length - 1. `scores` has a row for each dependent and a column for each
/// head.
///
/// `tables` has four tables, row by row for the number of words between the ends of a part, column by
/// column for its left end: parts that are still open, with the head on the left and on the right, then
/// closed ones. `splits` has three: of the open parts, and of the closed ones with the head on the left
/// and on the right; places count from the left end.
void kg_fill_trees(long length, const float *scores, long stride, float *tables, int32_t *splits);
