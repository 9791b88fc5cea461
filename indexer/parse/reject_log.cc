#include "indexer/parse/reject_log.h"

#include <algorithm>
#include <cerrno>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "common/article/record_fields.h"
#include "common/base/ascii.h"
#include "common/base/error.h"
#include "common/cli/output.h"

namespace dateline {
namespace {

// So many sorts of reasons are told apart; more can only come from the texts of
// damaged input, and would grow without bound.
constexpr std::size_t kMaxSorts = 200;

// Whether a number behind `text` is a limit of ours, which is the same for all: "larger than 64
// MB", "the limit is 64 MB".
bool is_before_limit(std::string_view text) {
  return text.ends_with(" than ") || text.ends_with("limit is ");
}

// 'impossible date "2025-02-30"' -> 'impossible date "..."'. Names of fields stay, and so do
// those of encodings (UTF-8) and limits.
std::string sort_of(const std::string& reason) {
  std::string sort;
  for (std::size_t i = 0; i < reason.size(); ++i) {
    if (reason[i] == '"') {
      const std::size_t end = reason.find('"', i + 1);
      const std::string_view quoted = std::string_view(reason).substr(i + 1, end - i - 1);
      const bool field = std::ranges::find(kRecordFieldNames, quoted) != kRecordFieldNames.end();
      sort += field ? "\"" + std::string(quoted) + "\"" : "\"...\"";
      if (end == std::string::npos) break;
      i = end;
    } else if (is_ascii_digit(reason[i])) {
      const std::size_t begin = i;
      while (i + 1 < reason.size() && is_ascii_digit(reason[i + 1])) ++i;
      const bool of_name = begin > 0 && reason[begin - 1] == '-';
      const bool kept = of_name || is_before_limit(std::string_view(reason).substr(0, begin));
      sort += kept ? reason.substr(begin, i + 1 - begin) : "N";
    } else {
      sort += reason[i];
    }
  }
  return sort;
}

}  // namespace

const char* reject_kind_name(RejectKind kind) {
  switch (kind) {
    case RejectKind::kRejected: return "rejected";
    case RejectKind::kRepaired: return "repaired";
    case RejectKind::kNoted: return "noted";
    case RejectKind::kDuplicate: return "duplicate";
    case RejectKind::kSkipped: return "skipped";
  }
  return "";
}

void RejectLog::open(const std::string& path) {
  path_ = path;
  if (path == "-") {
    path_ = "standard output";
    out_ = &std::cout;
    return;
  }
  out_ = &file_;
  file_.open(path_, std::ios::binary | std::ios::trunc);
  if (!file_) throw_errno("cannot be written", path_);
}

void RejectLog::add(const Reject& reject) {
  std::string line;
  if (!path_.empty()) {
    nlohmann::ordered_json json;
    json["kind"] = reject_kind_name(reject.kind);
    json["file"] = reject.file;
    if (reject.line != 0) json["line"] = reject.line;
    json["reason"] = reject.reason;
    if (!reject.id.empty()) json["id"] = reject.id;
    // The name of a file need not be UTF-8.
    line = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
  }
  // A note says what to write, with the names of fields ("text2").
  const bool is_note = reject.kind == RejectKind::kNoted;
  Sort sort(reject.kind, is_note ? reject.reason : sort_of(reject.reason));
  const std::lock_guard lock(mutex_);
  if (counts_.size() >= kMaxSorts && !counts_.contains(sort)) sort.second = "other reasons";
  ++counts_[sort];
  note_place(sort, reject);
  if (!line.empty()) write(line);
}

// The articles go in all the same, so a failure waits for finish(). Standard output throws where
// a file's stream keeps it.
void RejectLog::write(std::string_view text) {
  if (failure_ != 0 || out_ == nullptr) return;
  errno = 0;
  try {
    *out_ << text;
    if (text.empty()) out_->flush();
    if (!*out_) failure_ = errno == 0 ? EIO : errno;
  } catch (const BrokenPipe&) {
    out_->clear();
    out_ = nullptr;  // nobody reads them any more
  } catch (const Error&) {
    failure_ = errno == 0 ? EIO : errno;
    out_->clear();  // told by finish(), and not once more by whoever flushes it
  }
}

// Those that come first in the order of names, whatever thread is first.
void RejectLog::note_place(const Sort& sort, const Reject& reject) {
  if (reject.kind != RejectKind::kRejected && reject.line != 0) return;
  std::set<Place>& places = places_[sort];
  places.emplace(reject.file, reject.line);
  if (places.size() > kNamed) places.erase(std::prev(places.end()));
}

std::vector<std::string> RejectLog::places(const Sort& sort) const {
  std::vector<std::string> named;
  const auto at = places_.find(sort);
  if (at == places_.end()) return named;
  for (const auto& [file, line] : at->second) {
    named.push_back(line == 0 ? file : file + ":" + std::to_string(line));
  }
  return named;
}

void RejectLog::finish() {
  write({});
  if (failure_ == 0) return;
  errno = failure_;
  throw_errno("cannot be written", path_);
}

std::uint64_t RejectLog::count(RejectKind kind) const {
  std::uint64_t total = 0;
  for (const auto& [sort, count] : counts_) {
    if (sort.first == kind) total += count;
  }
  return total;
}

}  // namespace dateline
