// Colours of a terminal, or none. A plain value; any thread.
#pragma once

#include <string>
#include <string_view>

#include "common/cli/terminal.h"

namespace dateline {

class TerminalStyle {
 public:
  explicit TerminalStyle(bool colour) : colour_(colour) {}

  std::string bold(std::string_view text) const { return shaded(text, Shade::kBold, colour_); }
  std::string grey(std::string_view text) const { return shaded(text, Shade::kGrey, colour_); }
  std::string highlight(std::string_view text) const {
    return shaded(text, Shade::kHighlight, colour_);
  }

 private:
  bool colour_;
};

}  // namespace dateline
