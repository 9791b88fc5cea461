#include "indexer/analyse/entities/row_sums.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <bit>
#include <cstring>

namespace dateline {
namespace {

constexpr std::array<std::int8_t, kScored> kNoWeights{};

// Which of the tags from `tags` on are `tag`, a bit for each probe, up to the first free
// slot. All at once, for which one it is cannot be foreseen, so branches would be missed.
inline unsigned probes_with(const std::uint16_t* tags, std::uint16_t tag) {
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
  const unsigned before_free = (free & (~free + 1)) - 1;  // all when none is free
  return found & before_free & ((1U << kProbes) - 1);
}

struct Slot {
  std::size_t at;  // any one when the feature is not there
  bool found;
};

Slot find_around_the_end(const RowTable& table, std::size_t at, std::uint16_t tag) {
  for (std::size_t probe = 0; probe < kProbes; ++probe) {
    const std::size_t here = (at + probe) % table.slots;
    if (table.tags[here] == tag) return {here, true};
    if (table.tags[here] == 0) break;
  }
  return {at, false};
}

// Without a branch that depends on what is found.
inline Slot find(const RowTable& table, FeatureRow row) {
  const std::uint16_t tag = feature_tag(row);
  const std::size_t at = first_slot(row, table.slots);
  if (at + kProbes > table.slots) [[unlikely]] return find_around_the_end(table, at, tag);
  const unsigned hit = probes_with(table.tags + at, tag);
  constexpr unsigned kLast = 1U << (kProbes - 1);
  return {at + static_cast<std::size_t>(std::countr_zero(hit | kLast)), hit != 0};
}

}  // namespace

void RowSums::add(const FeatureList& rows, LabelSums& sums) {
  if (rows_ + rows.rows().size() > kBatch || part_count_ == kBatch) finish();
  for (const FeatureRow row : rows.rows()) {
    const Slot slot = find(tables_.frequent, row);
    weights_[rows_] = tables_.frequent.weights + slot.at * kScored;
    rare_[rare_count_] = {row, static_cast<std::uint32_t>(rows_)};
    const std::size_t rare = slot.found ? 0U : 1U;
    rare_count_ += rare;
    ++rows_;
    __builtin_prefetch(tables_.others.tags + (first_slot(row, tables_.others.slots) & (0 - rare)));
  }
  parts_[part_count_] = {&sums, rows_};
  ++part_count_;
}

void RowSums::finish() {
  look_among_others();
  const std::int8_t* const* begin = weights_.data();
  for (std::size_t k = 0; k < part_count_; ++k) {
    const std::int8_t* const* end = weights_.data() + parts_[k].end;
    add_up(begin, end, *parts_[k].sums);
    begin = end;
  }
  rows_ = 0;
  part_count_ = 0;
}

void RowSums::look_among_others() {
  for (std::size_t k = 0; k < rare_count_; ++k) {
    const Slot slot = find(tables_.others, rare_[k].row);
    const std::int8_t* weights = tables_.others.weights + slot.at * kScored;
    weights = slot.found ? weights : kNoWeights.data();
    weights_[rare_[k].at] = weights;
    __builtin_prefetch(weights);
  }
  rare_count_ = 0;
}

void RowSums::add_up(const std::int8_t* const* begin, const std::int8_t* const* end,
                     LabelSums& sums) {
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

}  // namespace dateline
