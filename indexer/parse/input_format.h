// The formats of input and how to tell them apart. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

enum class InputFormat { kAuto, kJsonLines, kText, kTable, kReuters };

// "auto", "jsonl", "text", "csv", "reuters".
std::optional<InputFormat> input_format_by_name(std::string_view name);

// How much of a file sniff_format wants to see.
inline constexpr std::size_t kSniffBytes = 4096;

// The format that the start of a file shows, or why it is none that is read
// ("PDF", "binary data", ...): then format is kAuto.
struct Sniffed {
  InputFormat format = InputFormat::kAuto;
  std::string reason;
};
// `named`: the user named the file itself. `called_table`: its name says that it is a table.
Sniffed sniff_format(std::string_view head, bool named, bool called_table);

}  // namespace dateline
