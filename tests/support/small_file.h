// A section file of a test's own: written by the function given, and open to be read.
#pragma once

#include <functional>
#include <string>

#include "common/format/section_file.h"
#include "tests/support/temporary_directory.h"

namespace dateline {

class SmallFile {
 public:
  explicit SmallFile(const std::function<void(SectionWriter&)>& write) {
    const std::string path = directory_.path() + "/file";
    SectionWriter writer(path, "TEST");
    write(writer);
    writer.close();
    sections_ = SectionFile(path, "TEST");
  }

  const SectionFile& operator*() const { return sections_; }
  const SectionFile* operator->() const { return &sections_; }

 private:
  TemporaryDirectory directory_;
  SectionFile sections_;
};

}  // namespace dateline
