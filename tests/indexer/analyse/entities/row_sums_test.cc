// The sums in three steps against one that looks for each feature slot by slot.
#include "indexer/analyse/entities/row_sums.h"

#include <array>
#include <catch2/catch.hpp>
#include <optional>
#include <vector>

#include "tests/support/random.h"

namespace dateline {
namespace {

std::optional<std::size_t> slot_of(FeatureRow row, const std::vector<std::uint16_t>& tags) {
  for (std::size_t probe = 0; probe < kProbes; ++probe) {
    const std::size_t at = (first_slot(row, tags.size()) + probe) % tags.size();
    if (tags[at] == feature_tag(row)) return at;
    if (tags[at] == 0) break;
  }
  return std::nullopt;
}

// Full or nearly so: rows wrap around the end, and many windows have no free slot.
std::vector<std::uint16_t> tags_for(const std::vector<FeatureRow>& rows, std::size_t slots) {
  std::vector<std::uint16_t> tags(slots);
  for (const FeatureRow row : rows) {
    for (std::size_t probe = 0; probe < kProbes; ++probe) {
      std::uint16_t& tag = tags[(first_slot(row, slots) + probe) % slots];
      if (tag != 0) continue;
      tag = feature_tag(row);
      break;
    }
  }
  return tags;
}

struct Tables {
  std::vector<std::uint16_t> frequent, others;
  std::vector<std::int8_t> weights;
  std::vector<std::uint8_t> packed;
  WeightLevels levels{};

  RowTables view() const {
    return {{frequent.data(), frequent.size()},
            weights.data(),
            {others.data(), others.size()},
            packed.data(),
            levels};
  }

  // Adds the row's weights, if it has any.
  void add(FeatureRow row, LabelSums& sums) const {
    const auto near = slot_of(row, frequent);
    const auto far = slot_of(row, others);
    for (std::size_t label = 0; label < kScored; ++label) {
      int weight = 0;
      if (near) {
        weight = weights[*near * kScored + label];
      } else if (far) {
        const std::uint8_t byte = packed[*far * kPackedRow + label / 2];
        weight = levels[label % 2 == 0 ? byte & 15U : byte >> 4U];
      }
      sums[label] = static_cast<std::int16_t>(sums[label] + weight);
    }
  }
};

Tables random_tables(Random& random, std::size_t slots, const std::vector<FeatureRow>& common,
                     const std::vector<FeatureRow>& rare) {
  Tables tables;
  tables.frequent = tags_for(common, slots);
  tables.others = tags_for(rare, slots + 3);
  tables.weights.resize(slots * kScored);
  tables.packed.resize((slots + 3) * kPackedRow);
  for (std::int8_t& weight : tables.weights) weight = static_cast<std::int8_t>(random.below(256));
  for (std::uint8_t& byte : tables.packed) byte = static_cast<std::uint8_t>(random.below(256));
  for (std::size_t k = 1; k < kLevels; ++k)
    tables.levels[k] = static_cast<std::int8_t>(random.below(256));
  return tables;
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
    const Tables tables = random_tables(random, slots, common, rare);
    std::vector<FeatureRow> known = common;
    known.insert(known.end(), rare.begin(), rare.end());

    const std::size_t units = random.below(9);
    std::vector<LabelSums> sums(units);
    std::vector<LabelSums> expected(units);
    const RowSumSteps steps = round % 2 == 0 ? plain_row_sum_steps() : best_row_sum_steps();
    RowSums adder(tables.view(), steps);
    for (std::size_t unit = 0; unit < units; ++unit) {
      sums[unit][3] = expected[unit][3] = static_cast<std::int16_t>(unit);
      FeatureList list;
      const std::size_t rows = random.below(FeatureList::kMost + 1);
      for (std::size_t k = 0; k < rows; ++k) {
        const FeatureRow any = random_row(random);
        const FeatureRow row = k % 4 == 0 ? any : known[any % known.size()];
        list.add(row);
        tables.add(row, expected[unit]);
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
