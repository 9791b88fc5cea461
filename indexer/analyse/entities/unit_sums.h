// The sums of the weights of units' features. Those of a group (features.h) that has been
// seen lately are not made and looked for again, nor are the features of no group where the
// groups make a label clear (early_labels.h).
//
// Working memory of one thread. What it has kept changes no result, only the time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "indexer/analyse/entities/features.h"
#include "indexer/analyse/entities/kept_sums.h"
#include "indexer/analyse/entities/row_sums.h"

namespace dateline {

class UnitSums {
 public:
  // Keeps the sums of `kept` keys of each group, a power of two.
  explicit UnitSums(const RowTables& tables, std::size_t kept = kKept);

  // Adds the weights of unit i's features to `sums`, at the latest in finish(). `sums` are 0.
  void add(FeatureMaker& features, std::size_t i, LabelSums& sums);
  // So many units wait that what was asked from memory for them has come.
  bool is_full() const { return waiting_.size() >= kBatchUnits; }
  // `features` may forget the units added so far.
  void settle(const FeatureMaker& features);
  void finish(const FeatureMaker& features);

 private:
  static constexpr std::size_t kKept = 4096;
  static constexpr std::size_t kBatchUnits = 32;
  static constexpr std::size_t kMostUnits = 256;  // of a text without the ends of runs

  struct Waiting {
    FeatureMaker::Turn turn;
    GroupKeys keys{};
    LabelSums* sums = nullptr;
  };
  // Sums of a group that were not kept.
  struct Fresh {
    std::size_t group = 0;
    std::uint64_t key = 0;
    LabelSums* unit = nullptr;
    LabelSums sums{};
  };

  void add_groups(const FeatureMaker& features, const Waiting& unit);
  void keep_fresh();

  RowSums rows_;
  std::vector<KeptSums> kept_;  // of each group
  std::vector<Waiting> waiting_;
  std::vector<Fresh> fresh_;
  FeatureList list_;
};

}  // namespace dateline
