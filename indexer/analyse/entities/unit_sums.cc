#include "indexer/analyse/entities/unit_sums.h"

namespace dateline {

UnitSums::UnitSums(const RowTables& tables, std::size_t kept)
    : rows_(tables), kept_(kFeatureGroups, KeptSums(kept)) {}

void UnitSums::add(const FeatureMaker& features, LabelSums& sums) {
  const GroupKeys keys = features.keys();
  for (std::size_t group = 0; group < kFeatureGroups; ++group) {
    kept_[group].ask_memory(keys[group]);
  }
  if (fresh_count_ + kFeatureGroups > kMostFresh) finish();
  list_.clear();
  features.other_rows(list_);
  rows_.add(list_, sums);
  for (std::size_t group = 0; group < kFeatureGroups; ++group) {
    if (const LabelSums* known = kept_[group].find(keys[group])) {
      sums += *known;
      continue;
    }
    Fresh& fresh = fresh_[fresh_count_++];
    fresh.group = group;
    fresh.key = keys[group];
    fresh.unit = &sums;
    fresh.sums = LabelSums{};
    list_.clear();
    features.rows(static_cast<FeatureGroup>(group), list_);
    rows_.add(list_, fresh.sums);
  }
}

void UnitSums::finish() {
  rows_.finish();
  for (std::size_t k = 0; k < fresh_count_; ++k) {
    const Fresh& fresh = fresh_[k];
    kept_[fresh.group].keep(fresh.key, fresh.sums);
    *fresh.unit += fresh.sums;
  }
  fresh_count_ = 0;
}

}  // namespace dateline
