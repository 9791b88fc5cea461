#include "indexer/names/unmet_names.h"

#include <catch2/catch.hpp>

#include "common/archive/mentions.h"
#include "indexer/delete/delete_articles.h"
#include "tests/support/small_segments.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

// "2 Anne Lee (Ann Lee); ": the lines and names that say nothing.
std::string unmet(const std::string& lines) {
  const TemporaryDirectory directory;
  ArchiveWriter writer(directory.path(), "test", ArchiveWriter::Start::kMayCreate);
  Article first = small_article("first", "News", "There was news.");
  first.people = {"Ann Lee", "Bo Ek"};
  first.organisations = {"International Monetary Fund"};
  Article second = small_article("second", "News", "There was news.");
  second.people = {"ann lee", "Ann Lee", "Cy Day"};
  second.places = {"Kiev", "Colo"};
  second.organisations = {"World Health Agency (WHA)"};
  Change change;
  change.added.push_back(
      build_small_segment(writer, {first, second}, [](const Article& article, ArticleParts& parts) {
        if (article.id != "first") return;
        parts.mentions = pack_mentions({{false, 0, 5, EntityType::kOrganisation, 0}},
                                       {{EntityType::kOrganisation, 0, "IMF"}});
      }));
  writer.publish(change);
  Article third = small_article("third", "News", "There was news.");
  third.people = {"Di Fox"};
  publish_articles(writer, {third});
  delete_articles(writer, {"third"});
  std::string text;
  for (const UnmetName& name :
       unmet_names(directory.path(), writer.generation(), read_aliases(lines, "names.txt"))) {
    text += std::to_string(name.line) + " " + name.name +
            (name.near.empty() ? "" : " (" + name.near + ")") + "; ";
  }
  return text;
}

TEST_CASE("names of an alias file that no article has are told by line", "[names]") {
  CHECK(unmet("# names\n\nsame Al Lee = Anne Lee\n") == "3 Anne Lee; ");
  CHECK(unmet("rename Ann  Lee -> Al Lee\nrename Bo Ek -> B. Ek\n") == "1 Ann  Lee (Ann Lee); ");
  CHECK(unmet("different ANN LEE / BO EK\n") == "1 ANN LEE (Ann Lee); 1 BO EK (Bo Ek); ");
  CHECK(unmet("same X Y = Di Fox\n") == "1 Di Fox; ");  // deleted
  CHECK(unmet("same org: X = Kiev\nrename place: kiev -> Kyiv\n") == "1 Kiev; 2 kiev (Kiev); ");
}

TEST_CASE("values, short forms and what lines before show are met", "[names]") {
  CHECK(unmet("same Al Lee = ann lee\ndifferent Ann Lee / Bo Ek\n").empty());
  CHECK(unmet("different org: IMF / International Monetary Fund\n").empty());
  CHECK(unmet("same Al Lee = Ann Lee\nrename Al Lee -> A. Lee\n").empty());
  CHECK(unmet("rename org: World Health Agency -> Health\nrename place: Colorado -> C\n").empty());
  CHECK(unmet("rename place: Kiev -> Kyiv\nsame place: Kyjiv = Kyiv\n").empty());
  CHECK(unmet("same Al Lee = Ann Lee\nrename Al Lea -> A. Lee\n") == "2 Al Lea; ");
}

}  // namespace
}  // namespace dateline
