// Adds up what the features of units weigh: the model has a row of weights for each
// feature that matters, one weight for each label but outside.
//
// Features lie in two tables of open addressing: from first_slot() on, within kProbes
// slots. Most of those that a text has are found in the small table of the frequent
// ones, which fits the processor's nearer cache; the others are looked for in the rest, where
// weights take half a byte each, the number of one of kLevels, so that twice as many fit.
//
// A RowSums is for one thread; the tables are immutable and outlive it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "indexer/analyse/entities/features.h"

namespace dateline {

inline constexpr std::size_t kScored = kLabels - 1;  // outside always scores 0
inline constexpr std::size_t kProbes = 8;

inline std::size_t first_slot(FeatureRow row, std::size_t slots) {
  return static_cast<std::size_t>(std::uint64_t{row} * slots >> 32);
}
inline std::uint16_t feature_tag(FeatureRow row) { return static_cast<std::uint16_t>(row | 1U); }

// Of a unit, one for each label but outside; sums wrap around, which no real ones do.
typedef std::int16_t LabelSums __attribute__((vector_size(2 * kScored)));

inline constexpr std::size_t kLevels = 16;
inline constexpr std::size_t kPackedRow = kScored / 2;  // bytes
using WeightLevels = std::array<std::int8_t, kLevels>;  // [0] is 0

struct RowTags {
  const std::uint16_t* tags = nullptr;  // 16 bits of the feature's hash; 0: the slot is free
  std::size_t slots = 0;
};

struct RowTables {
  RowTags frequent;
  const std::int8_t* weights = nullptr;  // of the frequent: rows of kScored
  RowTags others;
  const std::uint8_t* levels_of = nullptr;  // of the others: rows of kPackedRow; the first label's
                                            // level in a byte's lower half, the second's above
  WeightLevels levels{};
};

// So many rows at a time that what they ask for fits the processor's nearest memory.
inline constexpr std::size_t kBatchRows = 256;

// A row that is not among the frequent ones.
struct RareRow {
  FeatureRow row = 0;
  std::uint32_t at = 0;  // in the batch
};
using UnpackedRow = std::array<std::int8_t, kScored>;

// The three steps of a batch, which have one result however the processor takes them.
struct RowSumSteps {
  // Looks among the frequent rows; returns how many are to be looked for again.
  std::size_t (*look_first)(const RowTables& tables, std::span<const FeatureRow> rows,
                            const std::int8_t** weights, RareRow* rare, std::uint32_t first);
  // Unpacks the rare rows' weights to `unpacked`; those that are not there are 0.
  void (*look_again)(const RowTables& tables, std::span<const RareRow> rare, UnpackedRow* unpacked,
                     const std::int8_t** weights);
  void (*add_up)(const std::int8_t* const* begin, const std::int8_t* const* end, LabelSums& sums);
};
RowSumSteps plain_row_sum_steps();  // for every processor
RowSumSteps best_row_sum_steps();   // for this one

// Nearly all of the time is waiting for memory. So rows are dealt with in batches: what a
// step asks the memory for has come when the batch has had the step for all of its rows.
class RowSums {
 public:
  explicit RowSums(const RowTables& tables, const RowSumSteps& steps = best_row_sum_steps())
      : tables_(tables), steps_(steps) {}

  // Adds the rows' weights to `sums`, at the latest in finish().
  void add(const FeatureList& rows, LabelSums& sums);
  void finish();

 private:
  static_assert(kBatchRows >= FeatureList::kMost);

  struct Part {
    LabelSums* sums = nullptr;
    std::size_t end = 0;  // of its rows in weights_
  };

  RowTables tables_;
  RowSumSteps steps_;
  std::array<const std::int8_t*, kBatchRows> weights_;  // of each row
  std::array<RareRow, kBatchRows + 1> rare_;            // and one that is written and not counted
  std::array<UnpackedRow, kBatchRows> unpacked_;
  std::array<Part, kBatchRows> parts_;
  std::size_t rows_ = 0;
  std::size_t rare_count_ = 0;
  std::size_t part_count_ = 0;
};

}  // namespace dateline
