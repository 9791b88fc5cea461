// The sums of the weights of units' features. Those of a group (features.h) that has been
// seen lately are not made and looked for again, nor are the features of no group where the
// groups make a label clear (early_labels.h).
//
// Working memory of one thread. What it has kept changes no result, only the time.
#pragma once

#include <array>
#include <cstdint>

#include "indexer/analyse/entities/features.h"
#include "indexer/analyse/entities/kept_sums.h"
#include "indexer/analyse/entities/row_sums.h"

namespace dateline {

class UnitSums {
 public:
  // Keeps the sums of `kept` keys of each group, a power of two.
  explicit UnitSums(const RowTables& tables, std::size_t kept = kKept);

  // Adds the weights of the features of the unit that `features` is turned to to `sums`, at
  // the latest in finish(). `sums` are 0.
  void add(const FeatureMaker& features, LabelSums& sums);
  void finish();

 private:
  static constexpr std::size_t kKept = 4096;
  static constexpr std::size_t kMostFresh = 64;

  // Sums of a group that were not kept.
  struct Fresh {
    std::size_t group = 0;
    std::uint64_t key = 0;
    LabelSums* unit = nullptr;
    LabelSums sums{};
  };
  // A unit with a fresh group: whether its other features matter is not known yet.
  struct Waiting {
    LabelSums* unit = nullptr;
    FeatureList others;
  };

  void add_fresh(std::size_t group, std::uint64_t key, const FeatureMaker& features,
                 LabelSums& sums);
  void settle_fresh();

  RowSums rows_;
  std::vector<KeptSums> kept_;  // of each group
  std::array<Fresh, kMostFresh> fresh_;
  std::size_t fresh_count_ = 0;
  std::array<Waiting, kMostFresh + 1> waiting_;  // and the one that is written
  std::size_t waiting_count_ = 0;
  FeatureList list_;
};

}  // namespace dateline
