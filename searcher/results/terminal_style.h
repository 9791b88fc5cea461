// Colours of a terminal, or none. A plain value; any thread.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

class TerminalStyle {
 public:
  explicit TerminalStyle(bool colour) : colour_(colour) {}

  std::string bold(std::string_view text) const { return styled("\x1B[1m", text); }
  std::string grey(std::string_view text) const { return styled("\x1B[90m", text); }
  std::string highlight(std::string_view text) const { return styled("\x1B[1;33m", text); }

 private:
  std::string styled(std::string_view code, std::string_view text) const {
    if (!colour_) return std::string(text);
    return std::string(code).append(text).append("\x1B[0m");
  }

  bool colour_;
};

}  // namespace dateline
