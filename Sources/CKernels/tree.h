// The tables of the search for the best tree; kernels.c includes this once for each kind of processor, as
// it does loops.h, whose types these are.

#undef better
#define better VARIANT(better)
// Keeps the larger of two numbers, and where it was found.
INLINE void better(wide sum, int32_t place, wide *best, wide_int *found) {
  wide_int is_better = sum > *best;
  *best = (wide)(((wide_int)sum & is_better) | ((wide_int)*best & ~is_better));
  *found = ((place | (wide_int){0}) & is_better) | (*found & ~is_better);
}

static void VARIANT(fill_trees)(long length, const float *scores, long stride, float *tables,
                                int32_t *splits) {
  long width = kg_tree_width(length), size = length * width;
  float *open_left = tables, *open_right = tables + size;
  float *closed_left = tables + 2 * size, *closed_right = tables + 3 * size;
  int32_t *open_split = splits, *left_split = splits + size, *right_split = splits + 2 * size;
  memset(closed_left, 0, (size_t)width * sizeof *closed_left);
  memset(closed_right, 0, (size_t)width * sizeof *closed_right);
  for (long span = 1; span + 1 < length; span++) {
    float *opens_left = open_left + span * width, *opens_right = open_right + span * width;
    for (long left = 1; left + span < length; left += WIDTH) {
      // Two halves that are both closed meet between two words.
      wide best = all(-__builtin_inff());
      wide_int found = {0};
      for (long m = 0; m < span; m++)
        better(load(closed_left + m * width + left) +
                   load(closed_right + (span - m - 1) * width + left + m + 1),
               (int32_t)m, &best, &found);
      store(opens_left + left, best);
      store(opens_right + left, best);
      memcpy(open_split + span * width + left, &found, sizeof found);
    }
    for (long left = 1; left + span < length; left++) {
      opens_left[left] += scores[(left + span) * stride + left];
      opens_right[left] += scores[left * stride + left + span];
    }
    for (long left = 1; left + span < length; left += WIDTH) {
      wide best = all(-__builtin_inff());
      wide_int found = {0};
      for (long m = 0; m < span; m++)
        better(load(closed_right + m * width + left) +
                   load(open_right + (span - m) * width + left + m),
               (int32_t)m, &best, &found);
      store(closed_right + span * width + left, best);
      memcpy(right_split + span * width + left, &found, sizeof found);

      best = all(-__builtin_inff());
      for (long m = 1; m <= span; m++)
        better(load(open_left + m * width + left) +
                   load(closed_left + (span - m) * width + left + m),
               (int32_t)m, &best, &found);
      store(closed_left + span * width + left, best);
      memcpy(left_split + span * width + left, &found, sizeof found);
    }
  }
}
