#include "indexer/analyse/entities/row_sums.h"

#if defined(__SSE2__)
#include <immintrin.h>
#endif

#include <bit>
#include <cstring>

namespace dateline {
namespace {

constexpr std::array<std::uint8_t, kPackedRow> kNoWeights{};

// What is there seldom comes again soon: it shall not drive out what the processor keeps.
void ask_once(const void* memory) { __builtin_prefetch(memory, 0, 0); }

// Which of the tags from `tags` on are `tag`, a bit for each probe, up to the first free
// slot. All at once, for which one it is cannot be foreseen, so branches would be missed.
[[gnu::always_inline]] inline unsigned probes_with(const std::uint16_t* tags, std::uint16_t tag) {
#if defined(__SSE2__)
  static_assert(kProbes * sizeof(std::uint16_t) == sizeof(__m128i));
  const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(tags));
  const __m128i same = _mm_cmpeq_epi16(block, _mm_set1_epi16(static_cast<std::int16_t>(tag)));
  const __m128i none = _mm_cmpeq_epi16(block, _mm_setzero_si128());
  const auto found = static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(same, none)));
  const unsigned free = found >> kProbes;
#else
  unsigned found = 0;
  unsigned free = 0;
  for (std::size_t probe = 0; probe < kProbes; ++probe) {
    found |= (tags[probe] == tag ? 1U : 0U) << probe;
    free |= (tags[probe] == 0 ? 1U : 0U) << probe;
  }
#endif
  return found & (free ^ (free - 1));  // up to the lowest bit of `free`; all when there is none
}

struct Slot {
  std::size_t at;  // any one when the feature is not there
  bool found;
};

Slot find_around_the_end(const RowTags& table, std::size_t at, std::uint16_t tag) {
  for (std::size_t probe = 0; probe < kProbes; ++probe) {
    const std::size_t here = (at + probe) % table.slots;
    if (table.tags[here] == tag) return {here, true};
    if (table.tags[here] == 0) break;
  }
  return {at, false};
}

// Without a branch that depends on what is found.
[[gnu::always_inline]] inline Slot find(const RowTags& table, FeatureRow row) {
  const std::uint16_t tag = feature_tag(row);
  const std::size_t at = first_slot(row, table.slots);
  if (at + kProbes > table.slots) [[unlikely]]
    return find_around_the_end(table, at, tag);
  const unsigned hit = probes_with(table.tags + at, tag);
  constexpr unsigned kLast = 1U << (kProbes - 1);
  return {at + static_cast<std::size_t>(std::countr_zero(hit | kLast)), hit != 0};
}

// Looks for `rows` and writes where the weights of the found ones are; the others are
// written to `rare`, whose new size it returns.
[[gnu::always_inline]] inline std::size_t look_among_frequent(const RowTables& tables,
                                                              std::span<const FeatureRow> rows,
                                                              const std::int8_t** weights,
                                                              RareRow* rare, std::uint32_t first) {
  std::size_t count = 0;
  for (std::uint32_t k = 0; k < rows.size(); ++k) {
    const FeatureRow row = rows[k];
    const Slot slot = find(tables.frequent, row);
    weights[k] = tables.weights + slot.at * kScored;
    rare[count] = {row, first + k};
    count += slot.found ? 0U : 1U;
  }
  for (std::size_t k = 0; k < count; ++k) {
    ask_once(tables.others.tags + first_slot(rare[k].row, tables.others.slots));
  }
  return count;
}

// Where each rare row's levels are, from all of which memory is asked for at once.
using PackedRows = std::array<const std::uint8_t*, kBatchRows>;

[[gnu::always_inline]] inline void look_among_others(const RowTables& tables,
                                                     std::span<const RareRow> rare,
                                                     PackedRows& packed) {
  for (std::size_t k = 0; k < rare.size(); ++k) {
    const Slot slot = find(tables.others, rare[k].row);
    const std::uint8_t* found = tables.levels_of + slot.at * kPackedRow;
    packed[k] = slot.found ? found : kNoWeights.data();
    ask_once(packed[k]);
  }
}

void add_up(const std::int8_t* const* begin, const std::int8_t* const* end, LabelSums& sums) {
#if defined(__SSE2__)
  static_assert(kScored == sizeof(__m128i));
  __m128i added[2];
  std::memcpy(added, &sums, sizeof(added));
  for (; begin != end; ++begin) {
    const __m128i row = _mm_loadu_si128(reinterpret_cast<const __m128i*>(*begin));
    const __m128i signs = _mm_cmpgt_epi8(_mm_setzero_si128(), row);
    added[0] = _mm_add_epi16(added[0], _mm_unpacklo_epi8(row, signs));
    added[1] = _mm_add_epi16(added[1], _mm_unpackhi_epi8(row, signs));
  }
  std::memcpy(&sums, added, sizeof(added));
#else
  typedef std::int8_t Row __attribute__((vector_size(kScored)));
  for (; begin != end; ++begin) {
    Row row;
    std::memcpy(&row, *begin, sizeof(row));
    sums += __builtin_convertvector(row, LabelSums);
  }
#endif
}

std::size_t look_first(const RowTables& tables, std::span<const FeatureRow> rows,
                       const std::int8_t** weights, RareRow* rare, std::uint32_t first) {
  return look_among_frequent(tables, rows, weights, rare, first);
}

void look_again(const RowTables& tables, std::span<const RareRow> rare, UnpackedRow* unpacked,
                const std::int8_t** weights) {
  PackedRows packed;
  look_among_others(tables, rare, packed);
  for (std::size_t k = 0; k < rare.size(); ++k) {
    for (std::size_t byte = 0; byte < kPackedRow; ++byte) {
      unpacked[k][2 * byte] = tables.levels[packed[k][byte] & 15U];
      unpacked[k][2 * byte + 1] = tables.levels[packed[k][byte] >> 4U];
    }
    weights[rare[k].at] = unpacked[k].data();
  }
}

#if defined(__x86_64__)
// The same with what processors of the last ten years have, in two thirds of the steps.
[[gnu::target("avx2,bmi")]] std::size_t look_first_wide(const RowTables& tables,
                                                        std::span<const FeatureRow> rows,
                                                        const std::int8_t** weights, RareRow* rare,
                                                        std::uint32_t first) {
  return look_among_frequent(tables, rows, weights, rare, first);
}

[[gnu::target("avx2,bmi")]] void look_again_wide(const RowTables& tables,
                                                 std::span<const RareRow> rare,
                                                 UnpackedRow* unpacked,
                                                 const std::int8_t** weights) {
  static_assert(kLevels == sizeof(__m128i) && kPackedRow == sizeof(std::uint64_t));
  PackedRows packed;
  look_among_others(tables, rare, packed);
  const __m128i levels = _mm_loadu_si128(reinterpret_cast<const __m128i*>(tables.levels.data()));
  const __m128i lower = _mm_set1_epi8(15);
  for (std::size_t k = 0; k < rare.size(); ++k) {
    const __m128i bytes = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(packed[k]));
    const __m128i first = _mm_and_si128(bytes, lower);
    const __m128i second = _mm_and_si128(_mm_srli_epi16(bytes, 4), lower);
    const __m128i row = _mm_shuffle_epi8(levels, _mm_unpacklo_epi8(first, second));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(unpacked[k].data()), row);
    weights[rare[k].at] = unpacked[k].data();
  }
}

[[gnu::target("avx2")]] void add_up_wide(const std::int8_t* const* begin,
                                         const std::int8_t* const* end, LabelSums& sums) {
  static_assert(sizeof(LabelSums) == sizeof(__m256i));
  __m256i added;
  std::memcpy(&added, &sums, sizeof(added));
  for (; begin != end; ++begin) {
    const __m128i row = _mm_loadu_si128(reinterpret_cast<const __m128i*>(*begin));
    added = _mm256_add_epi16(added, _mm256_cvtepi8_epi16(row));
  }
  std::memcpy(&sums, &added, sizeof(added));
}

RowSumSteps wide_steps() { return {look_first_wide, look_again_wide, add_up_wide}; }
bool has_wide() { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi"); }
#else
RowSumSteps wide_steps() { return plain_row_sum_steps(); }
bool has_wide() { return false; }
#endif

}  // namespace

RowSumSteps plain_row_sum_steps() { return {look_first, look_again, add_up}; }

RowSumSteps best_row_sum_steps() { return has_wide() ? wide_steps() : plain_row_sum_steps(); }

void RowSums::add(const FeatureList& rows, LabelSums& sums) {
  const std::span<const FeatureRow> list = rows.rows();
  if (rows_ + list.size() > kBatchRows || part_count_ == kBatchRows) finish();
  rare_count_ += steps_.look_first(tables_, list, weights_.data() + rows_,
                                   rare_.data() + rare_count_, static_cast<std::uint32_t>(rows_));
  rows_ += list.size();
  parts_[part_count_] = {&sums, rows_};
  ++part_count_;
}

void RowSums::finish() {
  steps_.look_again(tables_, std::span(rare_).first(rare_count_), unpacked_.data(),
                    weights_.data());
  const std::int8_t* const* begin = weights_.data();
  for (std::size_t k = 0; k < part_count_; ++k) {
    const std::int8_t* const* end = weights_.data() + parts_[k].end;
    steps_.add_up(begin, end, *parts_[k].sums);
    begin = end;
  }
  rows_ = 0;
  rare_count_ = 0;
  part_count_ = 0;
}

}  // namespace dateline
