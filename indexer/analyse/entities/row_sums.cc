#include "indexer/analyse/entities/row_sums.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <bit>
#include <cstring>

namespace dateline {
namespace {

// Which of the tags from `tags` on are `tag`: a bit for each probe. All at once, for
// which one it is cannot be foreseen, so branches would be missed.
inline unsigned probes_with(const std::uint16_t* tags, std::uint16_t tag) {
#if defined(__SSE2__)
  static_assert(kProbes * sizeof(std::uint16_t) == sizeof(__m128i));
  const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(tags));
  const __m128i same = _mm_cmpeq_epi16(block, _mm_set1_epi16(static_cast<std::int16_t>(tag)));
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(same, _mm_setzero_si128())));
#else
  unsigned found = 0;
  for (std::size_t probe = 0; probe < kProbes; ++probe) {
    found |= (tags[probe] == tag ? 1U : 0U) << probe;
  }
  return found;
#endif
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
  const unsigned free = probes_with(table.tags + at, 0);
  const unsigned before_free = (free & (~free + 1)) - 1;  // all when none is free
  const unsigned hit = probes_with(table.tags + at, tag) & before_free;
  constexpr unsigned kLast = 1U << (kProbes - 1);
  return {at + static_cast<std::size_t>(std::countr_zero(hit | kLast)), hit != 0};
}

}  // namespace

void RowSums::add(const FeatureList& rows, LabelSums& sums) {
  Unit& unit = units_[turn_ % 3];
  unit.sums = &sums;
  look_among_frequent(rows, unit);
  look_among_others(units_[(turn_ + 2) % 3]);
  add_up(units_[(turn_ + 1) % 3]);
  ++turn_;
}

void RowSums::finish() {
  look_among_others(units_[(turn_ + 2) % 3]);
  add_up(units_[(turn_ + 1) % 3]);
  add_up(units_[(turn_ + 2) % 3]);
}

void RowSums::look_among_frequent(const FeatureList& rows, Unit& unit) const {
  std::size_t known = 0;
  std::size_t seen = 0;
  for (const FeatureRow row : rows.rows()) {
    const Slot slot = find(tables_.frequent, row);
    unit.known[known] = tables_.frequent.weights + slot.at * kScored;
    unit.rare[seen - known] = row;
    known += slot.found ? 1U : 0U;
    ++seen;
    __builtin_prefetch(tables_.others.tags + first_slot(row, tables_.others.slots));
  }
  unit.known_count = known;
  unit.rare_count = seen - known;
}

void RowSums::look_among_others(Unit& unit) const {
  std::size_t known = unit.known_count;
  for (std::size_t k = 0; k < unit.rare_count; ++k) {
    const Slot slot = find(tables_.others, unit.rare[k]);
    unit.known[known] = tables_.others.weights + slot.at * kScored;
    __builtin_prefetch(unit.known[known]);
    known += slot.found ? 1U : 0U;
  }
  unit.known_count = known;
  unit.rare_count = 0;
}

void RowSums::add_up(Unit& unit) {
  if (unit.sums == nullptr) return;
#if defined(__SSE2__)
  static_assert(kScored == sizeof(__m128i));
  __m128i sums[2];
  std::memcpy(sums, unit.sums, sizeof(sums));
  for (std::size_t k = 0; k < unit.known_count; ++k) {
    const __m128i row = _mm_loadu_si128(reinterpret_cast<const __m128i*>(unit.known[k]));
    const __m128i signs = _mm_cmpgt_epi8(_mm_setzero_si128(), row);
    sums[0] = _mm_add_epi16(sums[0], _mm_unpacklo_epi8(row, signs));
    sums[1] = _mm_add_epi16(sums[1], _mm_unpackhi_epi8(row, signs));
  }
  std::memcpy(unit.sums, sums, sizeof(sums));
#else
  typedef std::int8_t Row __attribute__((vector_size(kScored)));
  for (std::size_t k = 0; k < unit.known_count; ++k) {
    Row row;
    std::memcpy(&row, unit.known[k], sizeof(row));
    *unit.sums += __builtin_convertvector(row, LabelSums);
  }
#endif
  unit.known_count = 0;
  unit.sums = nullptr;
}

}  // namespace dateline
