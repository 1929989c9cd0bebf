// The loops themselves; kernels.c includes them once for each width of registers, with a VARIANT that
// gives them names of their own.

// Eight numbers at a time; where registers hold four the compiler takes two of them.
#ifndef WIDE_TYPES
#define WIDE_TYPES
typedef float wide __attribute__((vector_size(32), aligned(4)));
typedef int32_t wide_int __attribute__((vector_size(32), aligned(4)));
typedef int16_t wide_short __attribute__((vector_size(32), aligned(2)));
#endif


#undef load
#define load VARIANT(load)
#undef store
#define store VARIANT(store)
#undef all
#define all VARIANT(all)
#undef exponential
#define exponential VARIANT(exponential)
#undef sigmoid
#define sigmoid VARIANT(sigmoid)
#undef tangent
#define tangent VARIANT(tangent)
#undef log_of
#define log_of VARIANT(log_of)
INLINE wide load(const float *p) { return *(const wide *)p; }
INLINE void store(float *p, wide x) { *(wide *)p = x; }
INLINE wide all(float x) { return (wide){x, x, x, x, x, x, x, x}; }

// Four rows of the result and sixteen columns, which stay in registers.
#undef BLOCK
#define BLOCK(rows)                                                                               \
  {                                                                                               \
    wide sums[rows][2];                                                                           \
    for (int r = 0; r < rows; r++) {                                                              \
      sums[r][0] = load(c + r * c_stride + j);                                                    \
      sums[r][1] = load(c + r * c_stride + j + 8);                                                \
    }                                                                                             \
    for (long p = 0; p < k; p++) {                                                                \
      wide b0 = load(b + p * b_stride + j), b1 = load(b + p * b_stride + j + 8);                  \
      for (int r = 0; r < rows; r++) {                                                            \
        wide x = all(a[r * a_row + p * a_column]);                                                \
        sums[r][0] += x * b0;                                                                     \
        sums[r][1] += x * b1;                                                                     \
      }                                                                                           \
    }                                                                                             \
    for (int r = 0; r < rows; r++) {                                                              \
      store(c + r * c_stride + j, sums[r][0]);                                                    \
      store(c + r * c_stride + j + 8, sums[r][1]);                                                \
    }                                                                                             \
  }

#undef NARROW_BLOCK
#define NARROW_BLOCK(rows)                                                                        \
  {                                                                                               \
    wide sums[rows];                                                                              \
    for (int r = 0; r < rows; r++) sums[r] = load(c + r * c_stride + j);                          \
    for (long p = 0; p < k; p++) {                                                                \
      wide b0 = load(b + p * b_stride + j);                                                       \
      for (int r = 0; r < rows; r++) sums[r] += all(a[r * a_row + p * a_column]) * b0;            \
    }                                                                                             \
    for (int r = 0; r < rows; r++) store(c + r * c_stride + j, sums[r]);                          \
  }

#undef ROWS
#define ROWS(rows)                                                                                \
  {                                                                                               \
    long j = 0;                                                                                   \
    for (; j + 16 <= n; j += 16) BLOCK(rows)                                                      \
    for (; j + 8 <= n; j += 8) NARROW_BLOCK(rows)                                                 \
    for (; j < n; j++)                                                                            \
      for (int r = 0; r < rows; r++) {                                                            \
        float sum = c[r * c_stride + j];                                                          \
        for (long p = 0; p < k; p++) sum += a[r * a_row + p * a_column] * b[p * b_stride + j];    \
        c[r * c_stride + j] = sum;                                                                \
      }                                                                                           \
  }

static void VARIANT(multiply)(long m, long n, long k, const float *a, long a_row, long a_column, const float *b,
                 long b_stride, float *c, long c_stride) {
  long i = 0;
  for (; i + 4 <= m; i += 4, a += 4 * a_row, c += 4 * c_stride) ROWS(4)
  for (; i < m; i++, a += a_row, c += c_stride) ROWS(1)
}

static void VARIANT(transpose)(long m, long n, const float *a, long a_stride, float *b, long b_stride) {
  for (long i = 0; i < m; i++)
    for (long j = 0; j < n; j++) b[j * b_stride + i] = a[i * a_stride + j];
}

// exp by 2^n · e^r with |r| <= ln 2 / 2 and a polynomial of degree six; wrong by some 1e-7.
INLINE wide exponential(wide x) {
  x = __builtin_elementwise_max(x, all(-87.0f));
  x = __builtin_elementwise_min(x, all(88.0f));
  wide turns = x * all(1.44269504088896f);
  // Rounds to the nearest integer: what is below one falls off behind so large a number.
  wide whole = (turns + all(12582912.0f)) - all(12582912.0f);
  wide r = x - whole * all(0.693359375f);
  r = r - whole * all(-2.12194440e-4f);
  wide y = all(1.9875691500e-4f);
  y = y * r + all(1.3981999507e-3f);
  y = y * r + all(8.3334519073e-3f);
  y = y * r + all(4.1665795894e-2f);
  y = y * r + all(1.6666665459e-1f);
  y = y * r + all(5.0000001201e-1f);
  y = y * r * r + r + all(1.0f);
  wide_int exponent = (__builtin_convertvector(whole, wide_int) + 127) << 23;
  wide power;
  memcpy(&power, &exponent, sizeof power);
  return y * power;
}

INLINE wide sigmoid(wide x) { return all(1.0f) / (all(1.0f) + exponential(-x)); }
INLINE wide tangent(wide x) {
  return all(2.0f) / (all(1.0f) + exponential(all(-2.0f) * x)) - all(1.0f);
}

static void VARIANT(lstm_step)(long size, float *gates, const float *before, float *cell, float *squashed,
                  float *hidden) {
  for (long j = 0; j < size; j += 8) {
    wide input = sigmoid(load(gates + j));
    wide forget = sigmoid(load(gates + size + j));
    wide output = sigmoid(load(gates + 2 * size + j));
    wide candidate = tangent(load(gates + 3 * size + j));
    wide state = input * candidate;
    if (before) state = state + forget * load(before + j);
    wide small = tangent(state);
    store(gates + j, input);
    store(gates + size + j, forget);
    store(gates + 2 * size + j, output);
    store(gates + 3 * size + j, candidate);
    store(cell + j, state);
    store(squashed + j, small);
    store(hidden + j, output * small);
  }
}

static void VARIANT(lstm_step_back)(long size, const float *gates, const float *before, const float *squashed,
                       const float *hidden_change, float *cell_change, float *gate_change) {
  wide one = all(1.0f);
  for (long j = 0; j < size; j += 8) {
    wide input = load(gates + j), forget = load(gates + size + j);
    wide output = load(gates + 2 * size + j), candidate = load(gates + 3 * size + j);
    wide small = load(squashed + j), change = load(hidden_change + j);
    wide state = load(cell_change + j) + change * output * (one - small * small);
    store(gate_change + j, state * candidate * input * (one - input));
    store(gate_change + size + j,
          before ? state * load(before + j) * forget * (one - forget) : all(0.0f));
    store(gate_change + 2 * size + j, change * small * output * (one - output));
    store(gate_change + 3 * size + j, state * input * (one - candidate * candidate));
    store(cell_change + j, state * forget);
  }
}

#undef SMALL_BLOCK
#define SMALL_BLOCK(rows, blocks)                                                                 \
  {                                                                                               \
    wide_int sums[rows][blocks];                                                                  \
    for (int r = 0; r < rows; r++)                                                                \
      for (int q = 0; q < blocks; q++) sums[r][q] = (wide_int){0};                                \
    for (long p = 0; p < pairs; p++) {                                                            \
      wide_short bs[blocks];                                                                      \
      for (int q = 0; q < blocks; q++)                                                            \
        bs[q] = *(const wide_short *)(b + (p * n + j + 8 * q) * 2);                               \
      for (int r = 0; r < rows; r++) {                                                            \
        int32_t pair;                                                                             \
        memcpy(&pair, a + r * a_row + 2 * p, sizeof pair);                                        \
        wide_int x = (wide_int){pair, pair, pair, pair, pair, pair, pair, pair};                  \
        for (int q = 0; q < blocks; q++) sums[r][q] += PAIRS((wide_short)x, bs[q]);               \
      }                                                                                           \
    }                                                                                             \
    for (int r = 0; r < rows; r++)                                                                \
      for (int q = 0; q < blocks; q++) {                                                          \
        float *to = c + r * c_stride + j + 8 * q;                                                 \
        store(to, load(to) + __builtin_convertvector(sums[r][q], wide) * all(scales[r] * scale)); \
      }                                                                                           \
  }

#undef SMALL_ROWS
#define SMALL_ROWS(rows)                                                                          \
  {                                                                                               \
    long j = 0;                                                                                   \
    for (; j + 16 <= n; j += 16) SMALL_BLOCK(rows, 2)                                             \
    for (; j < n; j += 8) SMALL_BLOCK(rows, 1)                                                    \
  }

static void VARIANT(multiply_small)(long m, long n, long pairs, const int16_t *a, long a_row,
                                    const float *scales, const int16_t *b, float scale, float *c,
                                    long c_stride) {
  long i = 0;
  for (; i + 4 <= m; i += 4, a += 4 * a_row, scales += 4, c += 4 * c_stride) SMALL_ROWS(4)
  for (; i + 2 <= m; i += 2, a += 2 * a_row, scales += 2, c += 2 * c_stride) SMALL_ROWS(2)
  for (; i < m; i++, a += a_row, scales++, c += c_stride) SMALL_ROWS(1)
}

static float VARIANT(shrink)(long n, float limit, const float *x, int16_t *small) {
  float most = limit;
  if (limit == 0)
    for (long j = 0; j < n; j++) {
      float size = x[j] < 0 ? -x[j] : x[j];
      most = size > most ? size : most;
    }
  if (most == 0) most = 1;
  float factor = 2047.0f / most;
  for (long j = 0; j < n; j++) {
    float scaled = x[j] * factor;
    small[j] = (int16_t)(scaled + (scaled < 0 ? -0.5f : 0.5f));
  }
  return most / 2047.0f;
}

static void VARIANT(add_scaled)(long n, float scale, const int8_t *row, float *sum) {
  for (long j = 0; j < n; j++) sum[j] += scale * (float)row[j];
}

static void VARIANT(add)(long n, float factor, const float *row, float *sum) {
  for (long j = 0; j < n; j++) sum[j] += factor * row[j];
}

static void VARIANT(leaky)(long n, float *x) {
  for (long j = 0; j < n; j++) x[j] = x[j] > 0 ? x[j] : x[j] * 0.125f;
}

static void VARIANT(exp)(long n, float *x) {
  long j = 0;
  for (; j + 8 <= n; j += 8) store(x + j, exponential(load(x + j)));
  if (j < n) {
    float rest[8] = {0};
    memcpy(rest, x + j, (size_t)(n - j) * sizeof *x);
    store(rest, exponential(load(rest)));
    memcpy(x + j, rest, (size_t)(n - j) * sizeof *x);
  }
}

// The logarithm of a number of at least one, by Newton's steps on exp.
static float log_of(float x) {
  union { float number; uint32_t bits; } parts = {x};
  float guess = ((float)(parts.bits >> 23) - 127.0f) * 0.69314718f;
  for (int step = 0; step < 5; step++) {
    float power[8] = {-guess};
    VARIANT(exp)(8, power);
    guess = guess + (x * power[0] - 1.0f);
    // The first step may go too far by less than one.
  }
  return guess;
}

void VARIANT(log_softmax)(long n, float *scores) {
  float top = scores[0];
  for (long j = 1; j < n; j++) top = scores[j] > top ? scores[j] : top;
  float sum = 0;
  for (long j = 0; j < n; j += 8) {
    float part[8];
    long count = n - j < 8 ? n - j : 8;
    for (long i = 0; i < count; i++) part[i] = scores[j + i] - top;
    VARIANT(exp)(count, part);
    for (long i = 0; i < count; i++) sum += part[i];
  }
  float whole = top + log_of(sum);
  for (long j = 0; j < n; j++) scores[j] -= whole;
}

static void VARIANT(adam)(long n, float *weights, const float *gradient, float *m, float *v, float rate,
             float second, float factor) {
  for (long j = 0; j < n; j++) {
    float g = gradient[j] * factor;
    m[j] = 0.9f * m[j] + 0.1f * g;
    v[j] = 0.95f * v[j] + 0.05f * g * g;
    weights[j] -= rate * m[j] / (__builtin_sqrtf(v[j] * second) + 1e-8f);
  }
}
