#include "indexer/analyse/entities/unit_sums.h"

#include "indexer/analyse/entities/early_labels.h"

namespace dateline {

UnitSums::UnitSums(const RowTables& tables, std::size_t kept)
    : rows_(tables), kept_(kFeatureGroups, KeptSums(kept)) {}

void UnitSums::add(const FeatureMaker& features, LabelSums& sums) {
  const GroupKeys keys = features.keys();
  for (std::size_t group = 0; group < kFeatureGroups; ++group) {
    kept_[group].ask_memory(keys[group]);
  }
  if (fresh_count_ + kFeatureGroups > kMostFresh) settle_fresh();
  // Made even where they are left out: meanwhile what was asked for comes.
  Waiting& waiting = waiting_[waiting_count_];
  waiting.unit = &sums;
  waiting.others.clear();
  features.other_rows(waiting.others);
  bool all_kept = true;
  for (std::size_t group = 0; group < kFeatureGroups; ++group) {
    if (const LabelSums* known = kept_[group].find(keys[group])) {
      sums += *known;
    } else {
      add_fresh(group, keys[group], features, sums);
      all_kept = false;
    }
  }
  if (!all_kept) {
    ++waiting_count_;
  } else if (!is_clear_early(sums)) {
    rows_.add(waiting.others, sums);
  }
}

void UnitSums::add_fresh(std::size_t group, std::uint64_t key, const FeatureMaker& features,
                         LabelSums& sums) {
  Fresh& fresh = fresh_[fresh_count_++];
  fresh.group = group;
  fresh.key = key;
  fresh.unit = &sums;
  fresh.sums = LabelSums{};
  list_.clear();
  features.rows(static_cast<FeatureGroup>(group), list_);
  rows_.add(list_, fresh.sums);
}

void UnitSums::settle_fresh() {
  rows_.finish();
  for (std::size_t k = 0; k < fresh_count_; ++k) {
    const Fresh& fresh = fresh_[k];
    kept_[fresh.group].keep(fresh.key, fresh.sums);
    *fresh.unit += fresh.sums;
  }
  fresh_count_ = 0;
  for (std::size_t k = 0; k < waiting_count_; ++k) {
    const Waiting& waiting = waiting_[k];
    if (!is_clear_early(*waiting.unit)) rows_.add(waiting.others, *waiting.unit);
  }
  waiting_count_ = 0;
}

void UnitSums::finish() {
  settle_fresh();
  rows_.finish();
}

}  // namespace dateline
