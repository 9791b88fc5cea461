#include "searcher/results/marked_text.h"

#include <catch2/catch.hpp>

namespace dateline {
namespace {

const std::vector<ArticleMention> kMentions = {
    {true, 0, 3, EntityType::kPerson, "Ann Lee"},
    {false, 0, 7, EntityType::kPerson, "Ann Lee"},
    {false, 15, 20, EntityType::kPlace, "Paris"},
};
const std::string kBody = "Ann\tLee\n\nis in Paris.\n";

TEST_CASE("names are marked where they stand", "[show]") {
  CHECK(marked_text("Lee speaks", kMentions, true, NameMarks::kBrackets) ==
        "[Lee|person: Ann Lee] speaks");
  CHECK(marked_text(kBody, kMentions, false, NameMarks::kBrackets) ==
        "[Ann Lee|person: Ann Lee]\n\nis in [Paris|place].\n");
  CHECK(marked_text(kBody, kMentions, false, NameMarks::kNone) == "Ann Lee\n\nis in Paris.\n");
  CHECK(marked_text("Lee", kMentions, true, NameMarks::kColour).find("\x1B[") == 0);
}

TEST_CASE("marks let nothing through that would move the cursor", "[show]") {
  const std::vector<ArticleMention> mentions = {{false, 0, 2, EntityType::kOther,
                                                 "\x1B"
                                                 "A"}};
  CHECK(marked_text("\x1B"
                    "A",
                    mentions, false, NameMarks::kBrackets) == "[\\x1BA|other]");
}

}  // namespace
}  // namespace dateline
