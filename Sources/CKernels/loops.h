// The loops themselves; kernels.c includes them once for each kind of processor, with a VARIANT that
// gives them names of their own, the WIDTH of what is done at once, ADD_PAIRS, and the BLOCKS of WIDTH
// columns for which the sums of products of whole numbers stay in registers.

#undef wide
#define wide VARIANT(wide)
#undef wide_int
#define wide_int VARIANT(wide_int)
#undef wide_short
#define wide_short VARIANT(wide_short)
#undef wide_bytes
#define wide_bytes VARIANT(wide_bytes)
#undef wide_few
#define wide_few VARIANT(wide_few)
typedef float wide __attribute__((vector_size(4 * WIDTH), aligned(4)));
typedef int32_t wide_int __attribute__((vector_size(4 * WIDTH), aligned(4)));
typedef int16_t wide_short __attribute__((vector_size(4 * WIDTH), aligned(2)));
// As many bytes as there are numbers in wide_short, and in wide_int.
typedef int8_t wide_bytes __attribute__((vector_size(2 * WIDTH), aligned(1)));
typedef int8_t wide_few __attribute__((vector_size(WIDTH), aligned(1)));

#undef load
#define load VARIANT(load)
#undef store
#define store VARIANT(store)
#undef all
#define all VARIANT(all)
#undef load_some
#define load_some VARIANT(load_some)
#undef store_some
#define store_some VARIANT(store_some)
#undef exponential
#define exponential VARIANT(exponential)
#undef exponentials
#define exponentials VARIANT(exponentials)
#undef sigmoid
#define sigmoid VARIANT(sigmoid)
#undef tangent
#define tangent VARIANT(tangent)
#undef log_of
#define log_of VARIANT(log_of)
INLINE wide load(const float *p) { return *(const wide *)p; }
INLINE void store(float *p, wide x) { *(wide *)p = x; }
INLINE wide all(float x) { return x - (wide){0}; }
// The same for the last few numbers of a row.
INLINE wide load_some(long count, const float *p) {
  wide x = {0};
  memcpy(&x, p, (size_t)count * sizeof *p);
  return x;
}
INLINE void store_some(long count, float *p, wide x) { memcpy(p, &x, (size_t)count * sizeof *p); }

// Four rows of the result and two registers' columns, which stay in registers.
#undef BLOCK
#define BLOCK(rows)                                                                               \
  {                                                                                               \
    wide sums[rows][2];                                                                           \
    for (int r = 0; r < rows; r++) {                                                              \
      sums[r][0] = load(c + r * c_stride + j);                                                    \
      sums[r][1] = load(c + r * c_stride + j + WIDTH);                                            \
    }                                                                                             \
    for (long p = 0; p < k; p++) {                                                                \
      wide b0 = load(b + p * b_stride + j), b1 = load(b + p * b_stride + j + WIDTH);              \
      for (int r = 0; r < rows; r++) {                                                            \
        wide x = all(a[r * a_row + p * a_column]);                                                \
        sums[r][0] += x * b0;                                                                     \
        sums[r][1] += x * b1;                                                                     \
      }                                                                                           \
    }                                                                                             \
    for (int r = 0; r < rows; r++) {                                                              \
      store(c + r * c_stride + j, sums[r][0]);                                                    \
      store(c + r * c_stride + j + WIDTH, sums[r][1]);                                            \
    }                                                                                             \
  }

#undef NARROW_BLOCK
#define NARROW_BLOCK(rows, count)                                                                 \
  {                                                                                               \
    wide sums[rows];                                                                              \
    for (int r = 0; r < rows; r++) sums[r] = load_some(count, c + r * c_stride + j);              \
    for (long p = 0; p < k; p++) {                                                                \
      wide b0 = load_some(count, b + p * b_stride + j);                                           \
      for (int r = 0; r < rows; r++) sums[r] += all(a[r * a_row + p * a_column]) * b0;            \
    }                                                                                             \
    for (int r = 0; r < rows; r++) store_some(count, c + r * c_stride + j, sums[r]);              \
  }

#undef ROWS
#define ROWS(rows)                                                                                \
  {                                                                                               \
    long j = 0;                                                                                   \
    for (; j + 2 * WIDTH <= n; j += 2 * WIDTH) BLOCK(rows)                                        \
    for (; j + WIDTH <= n; j += WIDTH) NARROW_BLOCK(rows, WIDTH)                                  \
    for (; j + 8 <= n; j += 8) NARROW_BLOCK(rows, 8)                                              \
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

// exp by 2^n · e^r with |r| <= ln 2 / 2 and a polynomial of degree six; wrong by some 1e-7. Each step
// is done for all of x before the next, as the processor does not look far ahead.
#undef EACH
#define EACH for (int i = 0; i < count; i++)
INLINE void exponentials(int count, wide *x) {
  wide whole[4], y[4];
  EACH x[i] = __builtin_elementwise_max(x[i], all(-87.0f));
  EACH x[i] = __builtin_elementwise_min(x[i], all(88.0f));
  EACH whole[i] = x[i] * all(1.44269504088896f);
  // Rounds to the nearest integer: what is below one falls off behind so large a number.
  EACH whole[i] = whole[i] + all(12582912.0f);
  EACH whole[i] = whole[i] - all(12582912.0f);
  EACH x[i] = x[i] - whole[i] * all(0.693359375f);
  EACH x[i] = x[i] - whole[i] * all(-2.12194440e-4f);
  EACH y[i] = all(1.9875691500e-4f) * x[i];
  EACH y[i] = (y[i] + all(1.3981999507e-3f)) * x[i];
  EACH y[i] = (y[i] + all(8.3334519073e-3f)) * x[i];
  EACH y[i] = (y[i] + all(4.1665795894e-2f)) * x[i];
  EACH y[i] = (y[i] + all(1.6666665459e-1f)) * x[i];
  EACH y[i] = (y[i] + all(5.0000001201e-1f)) * x[i];
  EACH y[i] = y[i] * x[i] + x[i] + all(1.0f);
  EACH {
    wide_int exponent = (__builtin_convertvector(whole[i], wide_int) + 127) << 23;
    x[i] = y[i] * (wide)exponent;
  }
}

INLINE wide exponential(wide x) {
  exponentials(1, &x);
  return x;
}

INLINE wide sigmoid(wide power) { return all(1.0f) / (all(1.0f) + power); }
INLINE wide tangent(wide power) { return all(2.0f) / (all(1.0f) + power) - all(1.0f); }

#undef lstm_part
#define lstm_part VARIANT(lstm_part)
INLINE void lstm_part(long count, long j, long size, const float *inputs, float *gates, const float *before,
                      float *cell, float *squashed, float *hidden) {
  wide powers[4];
  for (int gate = 0; gate < 3; gate++) powers[gate] = -load_some(count, inputs + gate * size + j);
  powers[3] = all(-2.0f) * load_some(count, inputs + 3 * size + j);
  exponentials(4, powers);
  wide input = sigmoid(powers[0]), forget = sigmoid(powers[1]), output = sigmoid(powers[2]);
  wide candidate = tangent(powers[3]);
  wide state = input * candidate;
  if (before) state = state + forget * load_some(count, before + j);
  wide small = tangent(exponential(all(-2.0f) * state));
  store_some(count, cell + j, state);
  store_some(count, hidden + j, output * small);
  if (!gates) return;
  store_some(count, gates + j, input);
  store_some(count, gates + size + j, forget);
  store_some(count, gates + 2 * size + j, output);
  store_some(count, gates + 3 * size + j, candidate);
  store_some(count, squashed + j, small);
}

static void VARIANT(lstm_step)(long size, const float *inputs, float *gates, const float *before,
                               float *cell, float *squashed, float *hidden) {
  long j = 0;
  for (; j + WIDTH <= size; j += WIDTH)
    lstm_part(WIDTH, j, size, inputs, gates, before, cell, squashed, hidden);
  for (; j < size; j += 8) lstm_part(8, j, size, inputs, gates, before, cell, squashed, hidden);
}

#undef lstm_part_back
#define lstm_part_back VARIANT(lstm_part_back)
INLINE void lstm_part_back(long count, long j, long size, const float *gates, const float *before,
                           const float *squashed, const float *hidden_change, float *cell_change,
                           float *gate_change) {
  wide one = all(1.0f);
  wide input = load_some(count, gates + j), forget = load_some(count, gates + size + j);
  wide output = load_some(count, gates + 2 * size + j);
  wide candidate = load_some(count, gates + 3 * size + j);
  wide small = load_some(count, squashed + j), change = load_some(count, hidden_change + j);
  wide state =
      load_some(count, cell_change + j) + change * output * (one - small * small);
  store_some(count, gate_change + j, state * candidate * input * (one - input));
  store_some(
      count, gate_change + size + j,
      before ? state * load_some(count, before + j) * forget * (one - forget) : all(0.0f));
  store_some(count, gate_change + 2 * size + j, change * small * output * (one - output));
  store_some(count, gate_change + 3 * size + j, state * input * (one - candidate * candidate));
  store_some(count, cell_change + j, state * forget);
}

static void VARIANT(lstm_step_back)(long size, const float *gates, const float *before, const float *squashed,
                       const float *hidden_change, float *cell_change, float *gate_change) {
  long j = 0;
  for (; j + WIDTH <= size; j += WIDTH)
    lstm_part_back(
        WIDTH, j, size, gates, before, squashed, hidden_change, cell_change, gate_change);
  for (; j < size; j += 8)
    lstm_part_back(8, j, size, gates, before, squashed, hidden_change, cell_change, gate_change);
}

// Some rows of the result and some registers' columns, of which the last has `count`.
#undef SMALL_BLOCK
#define SMALL_BLOCK(rows, blocks, count)                                                          \
  {                                                                                               \
    wide_int sums[rows][blocks];                                                                  \
    for (int r = 0; r < rows; r++)                                                                \
      for (int q = 0; q < blocks; q++) sums[r][q] = (wide_int){0};                                \
    for (long p = 0; p < pairs; p++) {                                                            \
      wide_short bs[blocks];                                                                      \
      for (int q = 0; q < blocks; q++) {                                                          \
        bs[q] = (wide_short){0};                                                                  \
        memcpy(&bs[q], b + (p * n + j + WIDTH * q) * 2, 4 * (count));                             \
      }                                                                                           \
      for (int r = 0; r < rows; r++) {                                                            \
        int32_t pair;                                                                             \
        memcpy(&pair, a + (i + r) * a_row + 2 * p, sizeof pair);                                  \
        wide_short x = (wide_short)(pair | (wide_int){0});                                        \
        for (int q = 0; q < blocks; q++) sums[r][q] = ADD_PAIRS(sums[r][q], x, bs[q]);            \
      }                                                                                           \
    }                                                                                             \
    for (int r = 0; r < rows; r++)                                                                \
      for (int q = 0; q < blocks; q++) {                                                          \
        wide sum = __builtin_convertvector(sums[r][q], wide) * all(scales[i + r] * scale);        \
        long column = j + WIDTH * q;                                                              \
        store_some(count, c + (i + r) * c_stride + column,                                        \
                   load_some(count, starts[i + r] + column) + sum);                               \
      }                                                                                           \
  }

// All rows of some columns, so that B's are near from the second time on.
#undef SMALL_COLUMNS
#define SMALL_COLUMNS(blocks, count)                                                              \
  {                                                                                               \
    long i = 0;                                                                                   \
    for (; i + 4 <= m; i += 4) SMALL_BLOCK(4, blocks, count)                                      \
    for (; i + 2 <= m; i += 2) SMALL_BLOCK(2, blocks, count)                                      \
    for (; i < m; i++) SMALL_BLOCK(1, blocks, count)                                              \
  }

static void VARIANT(multiply_small)(long m, long n, long pairs, const int16_t *a, long a_row,
                                    const float *scales, const int16_t *b, float scale,
                                    const float *const *starts, float *c, long c_stride) {
  long j = 0;
  for (; j + BLOCKS * WIDTH <= n; j += BLOCKS * WIDTH) SMALL_COLUMNS(BLOCKS, WIDTH)
  for (; j + WIDTH <= n; j += WIDTH) SMALL_COLUMNS(1, WIDTH)
  for (; j < n; j += 8) SMALL_COLUMNS(1, 8)
}

static float VARIANT(shrink)(long n, float limit, const float *x, int16_t *small) {
  float most = limit;
  if (limit == 0) {
    // The bits of numbers without their signs have the order of the numbers.
    wide_int tops = {0};
    long j = 0;
    for (; j + WIDTH <= n; j += WIDTH)
      tops = __builtin_elementwise_max(tops, (wide_int)load(x + j) & 0x7fffffff);
    int32_t top = __builtin_reduce_max(tops);
    memcpy(&most, &top, sizeof most);
    for (; j < n; j++) {
      float size = x[j] < 0 ? -x[j] : x[j];
      most = size > most ? size : most;
    }
  }
  if (most == 0) most = 1;
  float factor = 2047.0f / most;
  for (long j = 0; j < n; j++) {
    float scaled = x[j] * factor;
    small[j] = (int16_t)(scaled + (scaled < 0 ? -0.5f : 0.5f));
  }
  return most / 2047.0f;
}

#undef sum_part
#define sum_part VARIANT(sum_part)
INLINE void sum_part(long some, long count, const float *scales, const int8_t *const *rows, long j,
                     float *sum) {
  wide sums = {0};
  for (long i = 0; i < count; i++) {
    wide_few row = {0};
    memcpy(&row, rows[i] + j, (size_t)some);
    sums += all(scales[i]) * __builtin_convertvector(row, wide);
  }
  store_some(some, sum + j, sums);
}

static void VARIANT(sum_scaled)(long n, long count, const float *scales, const int8_t *const *rows,
                                float *sum) {
  long j = 0;
  for (; j + WIDTH <= n; j += WIDTH) sum_part(WIDTH, count, scales, rows, j, sum);
  for (; j < n; j += 8) sum_part(8, count, scales, rows, j, sum);
}

static void VARIANT(add)(long n, float factor, const float *row, float *sum) {
  for (long j = 0; j < n; j++) sum[j] += factor * row[j];
}

static void VARIANT(leaky)(long n, float *x) {
  for (long j = 0; j < n; j++) x[j] = x[j] > 0 ? x[j] : x[j] * 0.125f;
}

static void VARIANT(exp)(long n, float *x) {
  long j = 0;
  for (; j + WIDTH <= n; j += WIDTH) store(x + j, exponential(load(x + j)));
  if (j < n) store_some(n - j, x + j, exponential(load_some(n - j, x + j)));
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
