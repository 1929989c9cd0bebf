#include "CKernels.h"

#include <string.h>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

// No vector leaves this file.
#pragma clang diagnostic ignored "-Wpsabi"

// Products must not be fused with sums: processors that can't would give other bits.
#pragma STDC FP_CONTRACT OFF

#define INLINE static inline __attribute__((always_inline))

// For every processor.
#define VARIANT(name) name##_plain
#define WIDTH 8
#define BLOCKS 2
#define EVEN(x) \
  __builtin_convertvector(__builtin_shufflevector(x, x, 0, 2, 4, 6, 8, 10, 12, 14), wide_int)
#define ODD(x) \
  __builtin_convertvector(__builtin_shufflevector(x, x, 1, 3, 5, 7, 9, 11, 13, 15), wide_int)
// Adds the sums of the products of neighbours.
#define ADD_PAIRS(sum, a, b) (sum + EVEN(a) * EVEN(b) + ODD(a) * ODD(b))
#include "loops.h"
#include "rows.h"
#include "tree.h"
#undef VARIANT
#undef WIDTH
#undef BLOCKS
#undef ADD_PAIRS

// KG_PLAIN_LOOPS leaves the others out, to compare them.
#if defined(__x86_64__) && !defined(KG_PLAIN_LOOPS)
// For processors with registers of 32 bytes.
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define VARIANT(name) name##_wide
#define WIDTH 8
#define BLOCKS 2
#define ADD_PAIRS(sum, a, b) (sum + (wide_int)_mm256_madd_epi16((__m256i)(a), (__m256i)(b)))
#include "loops.h"
#include "rows.h"
#include "tree.h"
#undef VARIANT
#undef WIDTH
#undef BLOCKS
#undef ADD_PAIRS
#pragma clang attribute pop

// For those with registers of 64 bytes that multiply whole numbers and add them at once.
#define WIDEST "avx512bw,avx512vl,avx512vnni"
#pragma clang attribute push(__attribute__((target(WIDEST))), apply_to = function)
#define VARIANT(name) name##_widest
#define WIDTH 16
#define BLOCKS 3
#define ADD_PAIRS(sum, a, b) \
  ((wide_int)_mm512_dpwssd_epi32((__m512i)(sum), (__m512i)(a), (__m512i)(b)))
#include "loops.h"
#include "rows.h"
#include "tree.h"
#undef VARIANT
#undef WIDTH
#undef BLOCKS
#undef ADD_PAIRS
#pragma clang attribute pop

#define HAS_WIDEST \
  (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") && \
   __builtin_cpu_supports("avx512vl"))
#define CHOOSE(name, ...)                         \
  (HAS_WIDEST ? name##_widest(__VA_ARGS__)        \
   : __builtin_cpu_supports("avx2") ? name##_wide(__VA_ARGS__) : name##_plain(__VA_ARGS__))
#else
#define CHOOSE(name, ...) name##_plain(__VA_ARGS__)
#endif

void kg_multiply(long m, long n, long k, const float *a, long a_row, long a_column, const float
                 *b, long b_stride, float *c, long c_stride) {
  CHOOSE(multiply, m, n, k, a, a_row, a_column, b, b_stride, c, c_stride);
}

void kg_transpose(long m, long n, const float *a, long a_stride, float *b, long b_stride) {
  CHOOSE(transpose, m, n, a, a_stride, b, b_stride);
}

void kg_lstm_step(long size, const float *inputs, float *gates, const float *before, float *cell,
                  float *squashed, float *hidden) {
  CHOOSE(lstm_step, size, inputs, gates, before, cell, squashed, hidden);
}

void kg_lstm_step_back(long size, const float *gates, const float *before, const float *squashed,
                       const float *hidden_change, float *cell_change, float *gate_change) {
  CHOOSE(lstm_step_back, size, gates, before, squashed, hidden_change, cell_change, gate_change);
}

void kg_sum_scaled(long n, long count, const float *scales, const int8_t *const *rows, float *sum) {
  CHOOSE(sum_scaled, n, count, scales, rows, sum);
}

void kg_add(long n, float factor, const float *row, float *sum) {
  CHOOSE(add, n, factor, row, sum);
}

void kg_leaky(long n, float *x) {
  CHOOSE(leaky, n, x);
}

void kg_log_softmax(long n, float *scores) {
  CHOOSE(log_softmax, n, scores);
}

void kg_exp(long n, float *x) {
  CHOOSE(exp, n, x);
}

void kg_adam(long n, float *weights, const float *gradient, float *m, float *v, float rate, float
             second, float factor) {
  CHOOSE(adam, n, weights, gradient, m, v, rate, second, factor);
}

void kg_multiply_small(long m, long n, long pairs, const int16_t *a, long a_row, const float *scales,
                       const int16_t *b, float scale, const float *const *starts, float *c,
                       long c_stride) {
  CHOOSE(multiply_small, m, n, pairs, a, a_row, scales, b, scale, starts, c, c_stride);
}

float kg_shrink(long n, float limit, const float *x, int16_t *small) {
  return CHOOSE(shrink, n, limit, x, small);
}

void kg_add_sparse(long n, const uint64_t *features, const struct kg_sparse_rows *table, uint32_t *room,
                   int32_t *scores) {
  CHOOSE(add_sparse, n, features, table, room, scores);
}

void kg_add_hashed(long n, const uint64_t *features, const struct kg_hashed_rows *table, uint64_t *room,
                   int32_t *scores) {
  CHOOSE(add_hashed, n, features, table, room, scores);
}

void kg_fill_trees(long length, const float *scores, long stride, float *tables, int32_t *splits) {
  CHOOSE(fill_trees, length, scores, stride, tables, splits);
}
