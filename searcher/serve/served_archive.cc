#include "searcher/serve/served_archive.h"

#include "common/base/hash.h"
#include "searcher/results/search.h"

namespace dateline {

ServedArchive::ServedArchive(const std::string& path, OpenedArchive::Damage damage)
    : archive(path, {}, damage), suggester(archive) {
  // Postings are verified and opened at their first use: now, not by the first
  // client's search. No term begins with a blank.
  for (const auto& segment : archive.segments()) (void)segment->postings().read(" ");
  // The same for the tables that reading and showing an article needs.
  SearchRequest request;
  request.limit = 1;
  (void)search(archive, request);
}

std::string ServedArchive::tag() const {
  const Generation& generation = archive.generation();
  return std::to_string(generation.number) + "-" +
         hex64(static_cast<std::uint64_t>(generation.created));
}

std::string ServedArchive::damage_header() const {
  std::string text;
  for (const std::string& damage : archive.damages()) {
    text += (text.empty() ? "" : "; ") + damage;
  }
  for (char& c : text) {
    if (c < ' ' || c > '~') c = '?';
  }
  return text;
}

}  // namespace dateline
