#include "indexer/inspect/postings_check.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>
#include <vector>

#include "common/base/error.h"
#include "indexer/inspect/expected_postings.h"

namespace dateline {
namespace {

std::string postings_name(const Segment& segment) {
  return "segment " + segment.entry().name + ", postings";
}

// Each list has what the articles have; and no term of theirs has no list.
void compare_with_articles(const Segment& segment, CheckReport& report) {
  const std::string where = postings_name(segment);
  const ExpectedPostings expected(segment);
  const std::vector<std::string> terms = segment.postings().terms();
  for (const std::string& term : terms) {
    PostingSum sum;
    for (const Posting& posting : segment.postings().read(term)) {
      sum.add(posting.article, posting.frequency);
    }
    if (sum != expected.of(term)) {
      report.damage(where, "the list of \"" + term + "\" is not that of the articles");
    }
  }
  const Tokens& tokens = segment.tokens();
  for (TermRank rank = 0; rank < tokens.term_count(); ++rank) {
    const auto by_term = segment.postings().blocks(tokens.term(rank));
    const auto by_rank = segment.postings().blocks_of_rank(rank);
    const bool same = by_term.has_value() == by_rank.has_value() &&
                      (!by_term || by_term->heads().data() == by_rank->heads().data());
    if (!same)
      report.damage(where, "the list of \"" + tokens.term(rank) + "\" is not found by its rank");
  }
  if (terms.size() != expected.terms()) {
    report.damage(where, "it has " + std::to_string(terms.size()) + " terms, the articles have " +
                             std::to_string(expected.terms()));
  }
}

// Writes one line a finding; the child's side of check_in_child().
[[noreturn]] void run_child(const Postings& postings, int output) {
  std::string text;
  try {
    for (std::string wrong : postings.check()) {
      for (char& c : wrong) c = c == '\n' ? ' ' : c;
      text += wrong + "\n";
    }
  } catch (const std::exception& error) {
    text += std::string(error.what()) + "\n";
  }
  const ssize_t written = ::write(output, text.data(), text.size());
  ::_exit(written == static_cast<ssize_t>(text.size()) ? 0 : 1);
}

std::string read_all(int fd) {
  std::string text;
  char buffer[4096];
  for (;;) {
    const ssize_t bytes = ::read(fd, buffer, sizeof buffer);
    if (bytes < 0 && errno == EINTR) continue;
    if (bytes <= 0) return text;
    text.append(buffer, static_cast<std::size_t>(bytes));
  }
}

// Xapian's own check can end the process on damage that it does not expect, so
// it runs in one of its own.
void check_in_child(const Segment& segment, CheckReport& report) {
  const std::string where = postings_name(segment);
  int ends[2];
  if (::pipe(ends) != 0) throw_errno("cannot make a pipe", where);
  const pid_t child = ::fork();
  if (child < 0) throw_errno("cannot start a process", where);
  if (child == 0) run_child(segment.postings(), ends[1]);
  ::close(ends[1]);
  const std::string text = read_all(ends[0]);
  ::close(ends[0]);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    report.damage(where, text.substr(begin, end - begin));
    begin = end + 1;
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    report.damage(where, "Xapian's own check did not come to its end");
  }
}

}  // namespace

void check_postings(const Segment& segment, CheckReport& report) {
  check_in_child(segment, report);
  compare_with_articles(segment, report);
}

}  // namespace dateline
