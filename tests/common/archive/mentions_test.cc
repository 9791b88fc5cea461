#include "common/archive/mentions.h"

#include <catch2/catch.hpp>

#include "common/base/error.h"
#include "common/base/varint.h"

namespace dateline {
namespace {

const std::vector<StoredMention> kMentions = {
    {true, 0, 5, EntityType::kPerson, 0},
    {true, 5, 200, EntityType::kOther, {}},
    {false, 3, 10, EntityType::kPlace, 300},
    {false, 70000, 70006, EntityType::kOrganisation, {}},
};

TEST_CASE("packed mentions are read back as they were", "[mentions]") {
  CHECK(read_mentions(pack_mentions(kMentions)) == kMentions);
  CHECK(read_mentions(pack_mentions({kMentions[0]})) == std::vector{kMentions[0]});
  CHECK(read_mentions(pack_mentions({kMentions[2]})) == std::vector{kMentions[2]});
  CHECK(pack_mentions({}).empty());
  CHECK(read_mentions("").empty());
}

TEST_CASE("short forms stand before the mentions, and are read without them", "[mentions]") {
  const std::vector<StoredShortForm> forms = {{EntityType::kOrganisation, 0, "IMF"},
                                              {EntityType::kPlace, 300, "PNG"}};
  const std::string packed = pack_mentions(kMentions, forms);
  CHECK(read_short_forms(packed) == forms);
  CHECK(read_mentions(packed) == kMentions);
  CHECK(read_short_forms(pack_mentions(kMentions)).empty());
  CHECK(read_short_forms("").empty());
  for (std::size_t bytes = 1; bytes < 12; ++bytes) {
    CHECK_THROWS_AS(read_short_forms(std::string_view(packed).substr(0, bytes)), Error);
  }
  CHECK(read_short_forms(std::string_view(packed).substr(0, 13)) == forms);
}

TEST_CASE("mentions that are cut off are damage", "[mentions]") {
  const std::string packed = pack_mentions(kMentions);
  const auto cut = [&](std::size_t bytes) {
    read_mentions(std::string_view(packed).substr(0, bytes));
  };
  CHECK_THROWS_AS(cut(2), Error);
  CHECK_THROWS_AS(cut(packed.size() - 1), Error);
}

TEST_CASE("forged mentions that go back over 2^32 are damage", "[mentions]") {
  auto packed = [](std::uint64_t gap, std::uint64_t length) {
    std::string bytes(1, '\0');  // none in the title
    for (const auto& [begin, bytes_of] :
         {std::pair{std::uint64_t{10}, std::uint64_t{5}}, std::pair{gap, length}}) {
      append_varint(bytes, begin);
      append_varint(bytes, bytes_of << 2 | static_cast<std::uint64_t>(EntityType::kOther));
    }
    return bytes;
  };
  CHECK(read_mentions(packed(0, 4)).back() == StoredMention{false, 15, 19, EntityType::kOther, {}});
  CHECK_THROWS_AS(read_mentions(packed((std::uint64_t{1} << 32) - 15, 15)), Error);
  CHECK_THROWS_AS(read_mentions(packed(0, (std::uint64_t{1} << 32) - 10)), Error);
  CHECK_THROWS_AS(read_mentions(packed(~std::uint64_t{0}, 15)), Error);
}

}  // namespace
}  // namespace dateline
