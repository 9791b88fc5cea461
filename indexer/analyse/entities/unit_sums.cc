#include "indexer/analyse/entities/unit_sums.h"

#include <span>

#include "indexer/analyse/entities/early_labels.h"

namespace dateline {

UnitSums::UnitSums(const RowTables& tables, std::size_t kept)
    : rows_(tables), kept_(kFeatureGroups, KeptSums(kept)) {}

void UnitSums::add(FeatureMaker& features, std::size_t i, LabelSums& sums) {
  Waiting& unit = waiting_.emplace_back();
  unit.turn = features.turn_to(i);
  unit.keys = features.keys(unit.turn);
  unit.sums = &sums;
  for (std::size_t group = 0; group < kFeatureGroups; ++group) {
    kept_[group].ask_memory(unit.keys[group]);
  }
  if (waiting_.size() == kMostUnits) settle(features);
}

void UnitSums::settle(const FeatureMaker& features) {
  // They must stay where they are until they are complete.
  fresh_.reserve(waiting_.size() * kFeatureGroups);
  for (const Waiting& unit : waiting_) add_groups(features, unit);
  keep_fresh();
  for (const Waiting& unit : waiting_) {
    if (is_clear_early(*unit.sums)) continue;
    list_.clear();
    features.other_rows(unit.turn, list_);
    rows_.add(list_, *unit.sums);
  }
  waiting_.clear();
}

// Those that are not kept are there after keep_fresh().
void UnitSums::add_groups(const FeatureMaker& features, const Waiting& unit) {
  for (std::size_t group = 0; group < kFeatureGroups; ++group) {
    const std::uint64_t key = unit.keys[group];
    if (const LabelSums* known = kept_[group].find(key)) {
      *unit.sums += *known;
      continue;
    }
    Fresh& fresh = fresh_.emplace_back();
    fresh.group = group;
    fresh.key = key;
    fresh.unit = unit.sums;
    list_.clear();
    features.rows(unit.turn, static_cast<FeatureGroup>(group), list_);
    rows_.add(list_, fresh.sums);
  }
}

void UnitSums::keep_fresh() {
  rows_.finish();
  for (const Fresh& fresh : fresh_) {
    kept_[fresh.group].keep(fresh.key, fresh.sums);
    *fresh.unit += fresh.sums;
  }
  fresh_.clear();
}

void UnitSums::finish(const FeatureMaker& features) {
  settle(features);
  rows_.finish();
}

}  // namespace dateline
