#include "indexer/analyse/entities/false_states.h"

#include <catch2/catch.hpp>

#include "indexer/analyse/entities/extract.h"
#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {
namespace {

// The names found in `body`, with their types' letters.
std::string found_in(const std::string& body) {
  Article article;
  article.body = body;
  std::string out;
  for (const NamedMention& mention : EntityExtractor(shipped_model()).extract(article).mentions) {
    out += mention.name + "/" + "POLX"[static_cast<int>(mention.span.type)] + " ";
  }
  return out;
}

TEST_CASE("a Mass that is said or heard is no state", "[entities]") {
  CHECK(found_in("The cardinal celebrated Mass. Hundreds attended Mass. The mill in Bedford, "
                 "Mass., closed.") == "Bedford/L Massachusetts/L ");
}

TEST_CASE("a state has no chairman and no president", "[entities]") {
  CHECK(found_in("PA Chairman Mahmoud Abbas spoke in Gaza City.") ==
        "PA/O Mahmoud Abbas/P Gaza City/L ");
  CHECK(found_in("Sen Lamar Alexander R TN Chairman of the panel, spoke.").find("Tennessee/L") !=
        std::string::npos);
  CHECK(found_in("He lives in Reading, PA, with his son.") == "Reading/L Pennsylvania/L ");
}

}  // namespace
}  // namespace dateline
