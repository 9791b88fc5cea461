#include "indexer/analyse/entities/link_evaluation.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <map>
#include <tuple>
#include <vector>

#include "common/base/error.h"
#include "indexer/analyse/entities/name_forms.h"
#include "indexer/analyse/entities/person_names.h"
#include "indexer/analyse/entities/plain_fold.h"

namespace dateline {
namespace {

constexpr std::string_view kHeading =
    "doc\tsent\tstart_tok\tend_tok\ttype\tsurface\twikipedia_title";

struct Link {
  int sentence = 0;
  int token = 0;
  std::string surface;
  std::string title;
};

std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
    cells.push_back(line.substr(0, tab));
    line.remove_prefix(tab + 1);
  }
  cells.push_back(line);
  return cells;
}

int number(std::string_view text) {
  int value = -1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// Whether the surface is the person's name or a part of it, as the title has it:
// "Senator Lee" and "the nominee" are not.
bool is_name(std::string_view surface, std::string_view title) {
  std::string names = fold_plain(title);
  std::replace(names.begin(), names.end(), '_', ' ');
  names = " " + names + " ";
  std::string words = fold_plain(surface) + " ";
  for (std::size_t space = words.find(' '); space != std::string::npos; space = words.find(' ')) {
    if (names.find(" " + words.substr(0, space) + " ") == std::string::npos) return false;
    words.erase(0, space + 1);
  }
  return true;
}

// The persons' names by document.
std::map<std::string, std::vector<Link>> read_links(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw_errno("open", path);
  std::map<std::string, std::vector<Link>> documents;
  std::string line;
  std::getline(in, line);
  for (std::size_t at = 2; std::getline(in, line); ++at) {
    const auto cells = cells_of(line);
    if (cells.size() != 7) {
      throw Error(ErrorCode::kUsage, "not seven columns", path + ":" + std::to_string(at));
    }
    if (cells[4] != "PER" || !is_name(cells[5], cells[6])) continue;
    documents[std::string(cells[0])].push_back(
        {number(cells[1]), number(cells[2]), std::string(cells[5]), std::string(cells[6])});
  }
  return documents;
}

void judge(std::vector<Link> links, LinkScores& scores) {
  std::stable_sort(links.begin(), links.end(), [](const Link& a, const Link& b) {
    return std::tie(a.sentence, a.token) < std::tie(b.sentence, b.token);
  });
  std::vector<PersonMention> mentions;
  std::map<std::string, std::string> fullest;     // by title
  std::multimap<std::string, std::string> means;  // a form's titles
  for (const Link& link : links) {
    const std::string form = clean_name(link.surface);
    mentions.push_back({form, ""});
    std::string& full = fullest[link.title];
    if (form.size() > full.size()) full = form;
    means.emplace(form, link.title);
  }
  const std::vector<std::string> names = resolve_persons(mentions);
  for (std::size_t m = 0; m < links.size(); ++m) {
    const std::string& full = fullest[links[m].title];
    if (full != mentions[m].form) {
      ++scores.partial;
      scores.partial_right += names[m] == full ? 1 : 0;
      continue;
    }
    ++scores.other;
    const auto [first, last] = means.equal_range(names[m]);
    const bool own =
        std::any_of(first, last, [&](const auto& meant) { return meant.second == links[m].title; });
    scores.other_joined += own ? 0 : 1;
  }
}

}  // namespace

std::string LinkScores::text() const {
  const auto share = [](std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
  };
  return fmt::format(
      "partial mentions with the fullest name: {:.3f} of {}; other mentions joined wrongly: {:.4f} "
      "of {}\n",
      share(partial_right, partial), partial, share(other_joined, other), other);
}

bool is_link_list(const std::string& path) {
  std::ifstream in(path);
  std::string line;
  return std::getline(in, line) && line == kHeading;
}

LinkScores evaluate_links(const std::string& path) {
  LinkScores scores;
  for (auto& [name, links] : read_links(path)) judge(std::move(links), scores);
  return scores;
}

}  // namespace dateline
