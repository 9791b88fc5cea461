#include "searcher/results/who.h"

#include <iostream>

#include "common/base/error.h"
#include "common/text/name_words.h"
#include "common/text/term_maker.h"
#include "searcher/commands/archive_option.h"
#include "searcher/commands/commands.h"
#include "searcher/commands/notes.h"
#include "searcher/read/opened_archive.h"
#include "searcher/results/unknown_words.h"

namespace dateline {

int run_who(const ParsedArguments& arguments) {
  constexpr std::uint64_t kMostPersons = 1000;
  const OpenedArchive archive = archive_of(arguments);
  print_damages(archive);
  const std::string& name = arguments.argument("NAME");
  const WhoAnswer answer = who(archive, name, arguments.number("limit", 1, kMostPersons));
  if (arguments.value("format") == "json") {
    std::cout << who_json(answer);
  } else {
    std::cout << who_text(answer);
  }
  if (!answer.persons.empty()) return kExitDone;
  const std::vector<std::string> words = words_of_name(folded_name(name));
  const std::string fewer = persons_of_fewer_words(archive, words);
  const std::string where = archive.damages().empty() ? "" : " in a sound segment";
  print_message("no person" + where + " has the name \"" + name + "\"" +
                (fewer.empty() ? did_you_mean(archive, Field::kPerson, words, {}) : fewer));
  return kExitNothingFound;
}

}  // namespace dateline
