// The sums in three steps against one that looks for each feature slot by slot.
#include "indexer/analyse/entities/row_sums.h"

#include <array>
#include <catch2/catch.hpp>
#include <optional>
#include <vector>

#include "tests/support/random.h"

namespace dateline {
namespace {

struct Table {
  std::vector<std::uint16_t> tags;
  std::vector<std::int8_t> weights;

  RowTable view() const { return {tags.data(), weights.data(), tags.size()}; }
  std::optional<std::size_t> find(FeatureRow row) const {
    for (std::size_t probe = 0; probe < kProbes; ++probe) {
      const std::size_t at = (first_slot(row, tags.size()) + probe) % tags.size();
      if (tags[at] == feature_tag(row)) return at;
      if (tags[at] == 0) break;
    }
    return std::nullopt;
  }
  void add(FeatureRow row, LabelSums& sums) const {
    const std::size_t at = *find(row);
    for (std::size_t label = 0; label < kScored; ++label) {
      sums[label] = static_cast<std::int16_t>(sums[label] + weights[at * kScored + label]);
    }
  }
};

// Full or nearly so: rows wrap around the end, and many windows have no free slot.
Table random_table(Random& random, std::size_t slots, const std::vector<FeatureRow>& rows) {
  Table table{std::vector<std::uint16_t>(slots), std::vector<std::int8_t>(slots * kScored)};
  for (std::int8_t& weight : table.weights) weight = static_cast<std::int8_t>(random.below(256));
  for (const FeatureRow row : rows) {
    for (std::size_t probe = 0; probe < kProbes; ++probe) {
      std::uint16_t& tag = table.tags[(first_slot(row, slots) + probe) % slots];
      if (tag != 0) continue;
      tag = feature_tag(row);
      break;
    }
  }
  return table;
}

FeatureRow random_row(Random& random) {
  return static_cast<FeatureRow>(random.below(std::size_t{1} << 32));
}

std::vector<FeatureRow> random_rows(Random& random, std::size_t count) {
  std::vector<FeatureRow> rows(count);
  for (FeatureRow& row : rows) row = random_row(random);
  return rows;
}

TEST_CASE("sums of features are those of looking for them one by one", "[entities]") {
  Random random(7);
  for (int round = 0; round < 60; ++round) {
    const std::size_t slots = 8 + random.below(90);
    const std::vector<FeatureRow> common = random_rows(random, slots * (round % 3) / 2);
    const std::vector<FeatureRow> rare = random_rows(random, slots);
    const Table frequent = random_table(random, slots, common);
    const Table others = random_table(random, slots + 3, rare);
    std::vector<FeatureRow> known = common;
    known.insert(known.end(), rare.begin(), rare.end());

    const std::size_t units = random.below(9);
    std::vector<LabelSums> sums(units);
    std::vector<LabelSums> expected(units);
    const RowSumSteps steps = round % 2 == 0 ? plain_row_sum_steps() : best_row_sum_steps();
    RowSums adder({frequent.view(), others.view()}, steps);
    for (std::size_t unit = 0; unit < units; ++unit) {
      sums[unit][3] = expected[unit][3] = static_cast<std::int16_t>(unit);
      FeatureList list;
      const std::size_t rows = random.below(FeatureList::kMost + 1);
      for (std::size_t k = 0; k < rows; ++k) {
        const FeatureRow any = random_row(random);
        const FeatureRow row = k % 4 == 0 ? any : known[any % known.size()];
        list.add(row);
        if (frequent.find(row)) {
          frequent.add(row, expected[unit]);
        } else if (others.find(row)) {
          others.add(row, expected[unit]);
        }
      }
      adder.add(list, sums[unit]);
    }
    adder.finish();
    for (std::size_t unit = 0; unit < units; ++unit) {
      for (std::size_t label = 0; label < kScored; ++label) {
        REQUIRE(sums[unit][label] == expected[unit][label]);
      }
    }
  }
}

}  // namespace
}  // namespace dateline
