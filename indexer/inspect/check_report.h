// What `check` found. A plain value; filled and read by one thread.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

enum class Severity {
  kWarning,  // of no harm to any answer: what a crash left behind
  kDamage,
};

struct Finding {
  Severity severity = Severity::kDamage;
  std::string where;  // file, or segment and article
  std::string what;
};

class CheckReport {
 public:
  // Findings beyond this number are counted, not kept.
  static constexpr std::size_t kKept = 1000;

  void damage(std::string where, std::string what) {
    add({Severity::kDamage, std::move(where), std::move(what)});
  }
  void warning(std::string where, std::string what) {
    add({Severity::kWarning, std::move(where), std::move(what)});
  }

  const std::vector<Finding>& findings() const { return findings_; }
  std::uint64_t damages() const { return damages_; }
  std::uint64_t warnings() const { return warnings_; }

  std::uint64_t segments = 0;  // that were looked at
  std::uint64_t compared = 0;  // of these: the files were whole, so that articles were read
  // And of those: made by another analysis, so that less of their articles was compared.
  std::uint64_t of_other_analysis = 0;
  std::uint64_t articles = 0;  // live ones
  std::uint64_t deleted = 0;   // deleted or replaced ones that are still stored
  std::uint64_t bytes = 0;     // of which the checksums were verified

 private:
  void add(Finding finding) {
    ++(finding.severity == Severity::kDamage ? damages_ : warnings_);
    if (findings_.size() < kKept) findings_.push_back(std::move(finding));
  }

  std::vector<Finding> findings_;
  std::uint64_t damages_ = 0;
  std::uint64_t warnings_ = 0;
};

}  // namespace dateline
