#include "indexer/names/alias_file.h"

#include <catch2/catch.hpp>

#include "common/base/error.h"

namespace dateline {
namespace {

std::string refusal(const std::string& text) {
  try {
    read_aliases(text, "names.txt", AliasCheck::kGiven);
    return "";
  } catch (const Error& error) {
    return error.where() + ": " + error.message();
  }
}

TEST_CASE("an alias file says what is one name and what is not", "[names]") {
  const auto aliases = read_aliases(
      "# ours\n\nsame Amina Diallo = A. Diallo\n  different John Smith / Jon Smith\r\n"
      "rename org: UNO -> United Nations\nsame place:Kyiv = Kiev",
      "names.txt");
  REQUIRE(aliases.size() == 4);
  CHECK(aliases[0].kind == AliasKind::kSame);
  CHECK(aliases[0].field == Field::kPerson);
  CHECK(aliases[0].first == "Amina Diallo");
  CHECK(aliases[0].second == "A. Diallo");
  CHECK(aliases[1].kind == AliasKind::kDifferent);
  CHECK(aliases[1].second == "Jon Smith");
  CHECK(aliases[2].kind == AliasKind::kRename);
  CHECK(aliases[2].field == Field::kOrganisation);
  CHECK(aliases[2].second == "United Nations");
  CHECK(aliases[3].field == Field::kPlace);
  CHECK(aliases[3].first == "Kyiv");
}

TEST_CASE("a bad line is named with its number", "[names]") {
  CHECK(refusal("same A = B\n\nsome A = B") ==
        "names.txt, line 3: it begins with none of same, different and rename");
  CHECK(refusal("same A=B") == "names.txt, line 1: \"=\" between blanks parts the two names");
  CHECK(refusal("rename A -> ") == "names.txt, line 1: \"->\" between blanks parts the two names");
  CHECK(refusal("different org: / B") ==
        "names.txt, line 1: \"/\" between blanks parts the two names");
  CHECK(refusal("same A = A") == "names.txt, line 1: both names are the same");
}

TEST_CASE("a line that can name nothing is refused when it is given", "[names]") {
  CHECK(refusal("same A = B\nsame A = B = C") == "names.txt, line 2: it has \"=\" twice");
  CHECK(refusal("same org: A = person: B") ==
        "names.txt, line 1: \"person:\" stands once, before the first name");
  CHECK(refusal("same A = org: B") ==
        "names.txt, line 1: \"org:\" stands once, before the first name");
  CHECK(refusal("same org: place: A = B") ==
        "names.txt, line 1: \"place:\" stands once, before the first name");
  CHECK(refusal("same \"A B\" = B") == "names.txt, line 1: a name stands without quotes around it");
  CHECK(refusal("same \u201CA B\u201D = B") != "");
  CHECK(refusal("same 'A B' = B") != "");
  CHECK(refusal("same \"A\" B = B") == "");
  CHECK(refusal("same 'Malerato = B") == "");
  CHECK(refusal("same A = B\xFF") == "names.txt, line 1: it is not UTF-8");
  CHECK(refusal("# \xFF\nsame A = B/C\nrename org: A -> B = C") == "");
  // An archive that has such a line is written to all the same.
  CHECK(read_aliases("same A = B = C\nsame A = B\xFF", "names.txt").size() == 2);
}

}  // namespace
}  // namespace dateline
