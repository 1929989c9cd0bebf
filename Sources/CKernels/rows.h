// Sums of rows of weights that features have in a table; kernels.c includes this once for each kind of
// processor, as it does loops.h, whose types these are.
//
// The tables do not fit a processor's near memory, so each step is done for all features before the
// next: many reads are under way at once instead of one waiting for another.

#undef find_check
#define find_check VARIANT(find_check)

// Where a check stands in a table, from `place` on, or the first empty place.
INLINE long find_check(const uint16_t *checks, long mask, long place, uint16_t check) {
#if defined(__x86_64__)
  // Eight places at once.
  if (place + 7 <= mask) {
    __m128i eight = _mm_loadu_si128((const __m128i *)(checks + place));
    int found = _mm_movemask_epi8(_mm_cmpeq_epi16(eight, _mm_set1_epi16((short)check)));
    int ends = found | _mm_movemask_epi8(_mm_cmpeq_epi16(eight, _mm_setzero_si128()));
    if (ends) return place + __builtin_ctz((unsigned)ends) / 2;
  }
#endif
  while (checks[place] != check && checks[place] != 0) place = (place + 1) & mask;
  return place;
}

#undef add_short
#define add_short VARIANT(add_short)
// Adds short rows. They are copied to one list first, each with what stands behind it: the processor
// would guess the end of each row wrong.
INLINE void add_short(const uint32_t *starts, long count, const struct kg_sparse_rows *table,
                      int32_t *scores) {
  int8_t list[2048 + 2 * KG_LONG];
  long end = 0;
  for (long i = 0; i < count; i++) {
    const int8_t *row = table->entries + starts[i];
    long size = 2 * (long)*(const uint8_t *)row;
    if (size < 2 * KG_LONG && starts[i] + 1 + 2 * KG_LONG <= table->entry_bytes)
      memcpy(list + end, row + 1, 2 * KG_LONG);
    else
      memcpy(list + end, row + 1, (size_t)size);
    end += size;
    if (end < 1024 && i + 1 < count) continue;
    for (long entry = 0; entry < end; entry += 2)
      scores[*(uint8_t *)(list + entry)] += list[entry + 1];
    end = 0;
  }
}

static void VARIANT(add_sparse)(long n, const uint64_t *features, const struct kg_sparse_rows *table,
                                uint32_t *room, int32_t *scores) {
  long mask = table->mask;
  for (long i = 0; i < n; i++) __builtin_prefetch(table->checks + ((long)features[i] & mask));
  uint32_t *found = room;
  long count = 0;
  for (long i = 0; i < n; i++) {
    uint16_t check = (uint16_t)(features[i] >> 48);
    if (check == 0) check = 1;
    long place = find_check(table->checks, mask, (long)features[i] & mask, check);
    found[count] = (uint32_t)place;
    count += table->checks[place] == check;
  }
  for (long i = 0; i < count; i++) __builtin_prefetch(table->starts + found[i]);
  for (long i = 0; i < count; i++) {
    found[i] = table->starts[found[i]];
    __builtin_prefetch(table->long_numbers + found[i] / KG_LONG_BYTES);
  }
  // Short rows come to the front of the room, the numbers of long ones to its second half.
  uint32_t *longs = room + n;
  long short_count = 0, long_count = 0;
  for (long i = 0; i < count; i++) {
    uint32_t start = found[i], number = table->long_numbers[start / KG_LONG_BYTES];
    int is_long = number != KG_NOT_LONG && number % KG_LONG_BYTES == start % KG_LONG_BYTES;
    number /= KG_LONG_BYTES;
    const int8_t *row =
        is_long ? table->long_rows + number * table->long_width : table->entries + start;
    __builtin_prefetch(row);
    __builtin_prefetch(row + (is_long ? 64 : 2 * KG_LONG));
    longs[long_count] = number;
    long_count += is_long;
    found[short_count] = start;
    short_count += !is_long;
  }
  for (long j = 0; j < table->long_width; j += 2 * WIDTH) {
    wide_short sums = {0};
    for (long i = 0; i < long_count; i++) {
      wide_bytes row = *(const wide_bytes *)(table->long_rows + longs[i] * table->long_width + j);
      sums += __builtin_convertvector(row, wide_short);
    }
    int16_t numbers[2 * WIDTH];
    memcpy(numbers, &sums, sizeof sums);
    for (int lane = 0; lane < 2 * WIDTH; lane++) scores[j + lane] += numbers[lane];
  }
  add_short(found, short_count, table, scores);
}

static void VARIANT(add_hashed)(long n, const uint64_t *features, const struct kg_hashed_rows *table,
                                uint64_t *room, int32_t *scores) {
  long mask = table->mask, stride = table->stride;
  for (long i = 0; i < n; i++) __builtin_prefetch(table->slots + ((long)features[i] & mask));
  long count = 0;
  for (long i = 0; i < n; i++) {
    long place = (long)features[i] & mask;
    while (table->slots[place] != 0 && (table->slots[place] ^ features[i]) >> 32 != 0)
      place = (place + 1) & mask;
    uint64_t slot = table->slots[place];
    __builtin_prefetch(table->rows + ((long)((slot & 0xffffffff) >> 4) - 1) * stride);
    room[count] = slot;
    count += slot != 0;
  }
  for (long j = 0; j < stride; j += WIDTH) {
    wide_int sums;
    memcpy(&sums, scores + j, sizeof sums);
    for (long i = 0; i < count; i++) {
      wide_few row;
      memcpy(&row, table->rows + ((long)((room[i] & 0xffffffff) >> 4) - 1) * stride + j, sizeof row);
      sums += __builtin_convertvector(row, wide_int) << (int32_t)(room[i] & 15);
    }
    memcpy(scores + j, &sums, sizeof sums);
  }
}
