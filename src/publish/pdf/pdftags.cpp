// SPDX-License-Identifier: MIT
#include "publish/pdf/pdftags.h"

#include "publish/pdf/glyphtext.h"

#include <qpdf/Pl_String.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace sasil {

namespace {

using Token = QPDFTokenizer::Token;

/// How far ahead the text of a line is looked for: lines stand in the order of the page, but for the heads of
/// tables that go on overleaf.
constexpr qsizetype FarthestAhead = 2000;

/// Follows the printed lines through the text of the page.
class LineFinder
{
public:
    explicit LineFinder(const PageStructure &structure) : m_structure(structure) {}

    /// The element that a printed line belongs to; what the page does not have, such as the number of a
    /// list's item, belongs to what comes next.
    int elementOf(const QString &line)
    {
        const QStringView rest = QStringView(m_structure.text).sliced(m_at);
        qsizetype found =
            isLike(rest, line) ? 0 : rest.first(std::min(rest.size(), FarthestAhead)).indexOf(line);
        if (found < 0 || line.isEmpty())
            return ownerAt(m_at);
        const int element = ownerAt(m_at + found);
        m_at += found + line.size();
        return element;
    }

    /// The next picture's element; -1: the page has no more.
    int nextFigure() { return m_figure < m_structure.figures.size() ? m_structure.figures[m_figure++] : -1; }

private:
    /// A font may have one glyph for several characters, and then knows but one of them.
    static bool isLike(QStringView text, QStringView line)
    {
        if (text.size() < line.size())
            return false;
        qsizetype same = 0;
        for (qsizetype i = 0; i < line.size(); ++i)
            same += text[i] == line[i] ? 1 : 0;
        return same * 10 >= line.size() * 7;
    }

    [[nodiscard]] int ownerAt(qsizetype at) const
    {
        const auto &owners = m_structure.owners;
        return owners.empty() ? 0 : owners[std::min(std::size_t(at), owners.size() - 1)];
    }

    const PageStructure &m_structure;
    qsizetype m_at = 0;
    std::size_t m_figure = 0;
};

/// Makes the tree of the elements that something was printed of.
class TagTree
{
public:
    TagTree(QPDF &pdf, const PageStructure &structure)
        : m_pdf(pdf), m_structure(structure), m_objects(structure.elements.size())
    {
    }

    void beginPage(const QPDFObjectHandle &page)
    {
        m_page = page;
        m_parents.push_back(QPDFObjectHandle::newArray());
        m_page.replaceKey("/StructParents", QPDFObjectHandle::newInteger(pageIndex()));
        m_page.replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
    }

    /// The number by which the next piece of the page is known as a part of `element`.
    int addPiece(int element)
    {
        const int number = m_parents.back().getArrayNItems();
        QPDFObjectHandle object = objectOf(element);
        m_parents.back().appendItem(object);
        QPDFObjectHandle piece = QPDFObjectHandle::newDictionary();
        piece.replaceKey("/Type", QPDFObjectHandle::newName("/MCR"));
        piece.replaceKey("/Pg", m_page);
        piece.replaceKey("/MCID", QPDFObjectHandle::newInteger(number));
        object.getKey("/K").appendItem(piece);
        return number;
    }

    [[nodiscard]] const std::string &typeOf(int element) const
    {
        return m_structure.elements[std::size_t(element)].type;
    }

    void write()
    {
        QPDFObjectHandle root = rootObject();
        root.replaceKey("/Type", QPDFObjectHandle::newName("/StructTreeRoot"));
        root.replaceKey("/K", objectOf(0));
        QPDFObjectHandle numbers = QPDFObjectHandle::newArray();
        for (std::size_t i = 0; i < m_parents.size(); ++i) {
            numbers.appendItem(QPDFObjectHandle::newInteger(static_cast<long long>(i)));
            numbers.appendItem(m_pdf.makeIndirectObject(m_parents[i]));
        }
        QPDFObjectHandle parents = QPDFObjectHandle::newDictionary();
        parents.replaceKey("/Nums", numbers);
        root.replaceKey("/ParentTree", m_pdf.makeIndirectObject(parents));
        root.replaceKey("/ParentTreeNextKey", QPDFObjectHandle::newInteger(pageIndex() + 1));
        m_pdf.getRoot().replaceKey("/StructTreeRoot", root);
        m_pdf.getRoot().replaceKey("/MarkInfo", QPDFObjectHandle::parse("<< /Marked true >>"));
    }

private:
    [[nodiscard]] int pageIndex() const { return static_cast<int>(m_parents.size()) - 1; }

    QPDFObjectHandle rootObject()
    {
        if (!m_root.isInitialized())
            m_root = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        return m_root;
    }

    /// Elements come into the tree in the order in which something of them is printed.
    QPDFObjectHandle objectOf(int element)
    {
        QPDFObjectHandle &object = m_objects[std::size_t(element)];
        if (object.isInitialized())
            return object;
        const StructureElement &known = m_structure.elements[std::size_t(element)];
        object = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        object.replaceKey("/Type", QPDFObjectHandle::newName("/StructElem"));
        object.replaceKey("/S", QPDFObjectHandle::newName(known.type));
        object.replaceKey("/K", QPDFObjectHandle::newArray());
        if (!known.description.isEmpty())
            object.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(known.description.toStdString()));
        QPDFObjectHandle made = object;
        QPDFObjectHandle parent = known.parent < 0 ? rootObject() : objectOf(known.parent);
        made.replaceKey("/P", parent);
        if (known.parent >= 0)
            parent.getKey("/K").appendItem(made);
        return made;
    }

    QPDF &m_pdf;
    const PageStructure &m_structure;
    std::vector<QPDFObjectHandle> m_objects; ///< by element; uninitialised: nothing of it was printed yet
    std::vector<QPDFObjectHandle> m_parents; ///< by page, the elements of its pieces
    QPDFObjectHandle m_root;
    QPDFObjectHandle m_page;
};

/// Writes the content of a page anew with its tags. A line is from BT to ET in what the engine writes, and
/// what paints is by itself.
class PageTagger : public QPDFObjectHandle::TokenFilter
{
public:
    PageTagger(const QPDFObjectHandle &resources, LineFinder &lines, TagTree &tree, GlyphText &glyphs)
        : m_resources(resources), m_lines(lines), m_tree(tree), m_glyphs(glyphs)
    {
    }

    void handleToken(const Token &token) override
    {
        m_pending.push_back(token);
        if (token.getType() == QPDFTokenizer::tt_word)
            handleOperator(token.getValue());
        else
            handleOperand(token);
    }

    void handleEOF() override
    {
        flush();
        TokenFilter::handleEOF();
    }

private:
    /// A span among the tokens, from its name to behind its EMC.
    struct Cut
    {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    void handleOperand(const Token &token)
    {
        const QPDFTokenizer::token_type_e type = token.getType();
        if (type == QPDFTokenizer::tt_dict_open || type == QPDFTokenizer::tt_dict_close)
            m_depth += type == QPDFTokenizer::tt_dict_open ? 1 : -1;
        else if (type == QPDFTokenizer::tt_name)
            m_name = token.getValue();
        else if (type == QPDFTokenizer::tt_string && m_isText && m_depth == 0)
            m_line += m_glyphs.text(m_font, token.getValue());
    }

    void handleOperator(const std::string &name)
    {
        static const std::set<std::string> constructing{"m", "re"};
        static const std::set<std::string> painting{"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "n"};
        if (name == "Tf")
            m_font = m_resources.getKeyIfDict("/Font").getKeyIfDict(m_name);
        if (name == "BT")
            m_isText = true;
        if (name == "BDC" && m_isText)
            beginSpan();
        if (name == "EMC" && m_isText)
            endSpan();
        if (name == "ET")
            endText();
        else if (name == "Do" || name == "sh")
            endPicture(name == "Do");
        else if (m_isText || (m_isPath && !painting.contains(name)))
            return; // goes on
        else if (m_isPath)
            surround("/Artifact BMC\n");
        else if (constructing.contains(name))
            m_isPath = true;
        else
            flush();
    }

    /// The engine says of each blank that it is one, since its glyph may be another character's. The fonts'
    /// tables say so now (glyphtext.h), and readers lose their way in marks within marks.
    void beginSpan()
    {
        const auto isSpan = [](const Token &token) { return token.getValue() == "/Span"; };
        const auto isBlank = [](const Token &token) {
            return token.getType() == QPDFTokenizer::tt_string && token.getValue() == " ";
        };
        const auto span = std::find_if(m_pending.rbegin(), m_pending.rend(), isSpan);
        const auto start = span == m_pending.rend() ? m_pending.end() : std::prev(span.base());
        const bool isNeedless = std::any_of(start, m_pending.end(), isBlank);
        m_spans.push_back(isNeedless ? std::nullopt
                                     : std::optional<std::size_t>(std::distance(m_pending.begin(), start)));
        if (isNeedless)
            m_pending.erase(start, m_pending.end());
    }

    void endSpan()
    {
        if (m_spans.empty())
            return;
        if (m_spans.back())
            m_cuts.push_back({*m_spans.back(), m_pending.size()});
        else
            m_pending.pop_back();
        m_spans.pop_back();
    }

    void endText()
    {
        m_line.removeIf(isLeftOut);
        const int element = m_lines.elementOf(m_line);
        m_line.clear();
        if (m_cuts.empty())
            surround(markOf(element));
        else
            cutText(element);
    }

    /// Spans that stay become pieces of their own, between those of the rest of the line.
    void cutText(int element)
    {
        const std::vector<Token> tokens = std::exchange(m_pending, {});
        const std::vector<Cut> cuts = std::exchange(m_cuts, {});
        const auto begin =
            std::find_if(tokens.begin(), tokens.end(), [](const Token &token) { return token.isWord("BT"); });
        std::size_t at = std::size_t(std::distance(tokens.begin(), begin)) + 1;
        writeTokens(tokens, 0, at);
        for (const Cut &cut : cuts) {
            writePiece(element, tokens, at, cut.begin);
            writeSpan(element, tokens, cut);
            at = cut.end;
        }
        writePiece(element, tokens, at, tokens.size() - 1);
        writeToken(tokens.back());
        flush();
    }

    void writePiece(int element, const std::vector<Token> &tokens, std::size_t from, std::size_t to)
    {
        write("\n" + markOf(element));
        writeTokens(tokens, from, to);
        write("\nEMC\n");
    }

    void writeSpan(int element, const std::vector<Token> &tokens, const Cut &cut)
    {
        const auto isOpen = [](const Token &token) { return token.getType() == QPDFTokenizer::tt_dict_open; };
        const auto open = std::find_if(tokens.begin() + std::ptrdiff_t(cut.begin), tokens.end(), isOpen);
        const std::size_t inside = std::size_t(std::distance(tokens.begin(), open)) + 1;
        writeTokens(tokens, cut.begin, inside);
        write(" /MCID " + std::to_string(m_tree.addPiece(element)) + " ");
        writeTokens(tokens, inside, cut.end);
    }

    void writeTokens(const std::vector<Token> &tokens, std::size_t from, std::size_t to)
    {
        for (std::size_t i = from; i < to && i < tokens.size(); ++i)
            writeToken(tokens[i]);
    }

    void endPicture(bool isObject)
    {
        const QPDFObjectHandle object = m_resources.getKeyIfDict("/XObject").getKeyIfDict(m_name);
        const bool isImage =
            isObject && object.isStream() && object.getDict().getKey("/Subtype").isNameAndEquals("/Image");
        const int figure = isImage ? m_lines.nextFigure() : -1;
        surround(figure >= 0 ? markOf(figure) : "/Artifact BMC\n");
    }

    /// What the next piece of an element begins with.
    std::string markOf(int element)
    {
        return m_tree.typeOf(element) + " << /MCID " + std::to_string(m_tree.addPiece(element)) + " >> BDC\n";
    }

    void surround(const std::string &begin)
    {
        write("\n" + begin);
        flush();
        write("\nEMC\n");
    }

    void flush()
    {
        for (const Token &token : m_pending)
            writeToken(token);
        m_pending.clear();
        m_isText = m_isPath = false;
    }

    QPDFObjectHandle m_resources;
    LineFinder &m_lines;
    TagTree &m_tree;
    GlyphText &m_glyphs;
    std::vector<Token> m_pending; ///< read, but not written yet
    /// Spans that are open within a text: where they begin; none: it is left out.
    std::vector<std::optional<std::size_t>> m_spans;
    std::vector<Cut> m_cuts; ///< spans of the text that stay
    QPDFObjectHandle m_font;
    QString m_line;
    std::string m_name; ///< the last one
    int m_depth = 0;    ///< of dictionaries
    bool m_isText = false;
    bool m_isPath = false;
};

} // namespace

void writeTags(QPDF &pdf, const PageStructure &structure)
{
    if (structure.elements.empty())
        return;
    LineFinder lines(structure);
    TagTree tree(pdf, structure);
    GlyphText glyphs;
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        tree.beginPage(page.getObjectHandle());
        PageTagger tagger(page.getAttribute("/Resources", false), lines, tree, glyphs);
        std::string content;
        Pl_String target("tagged", nullptr, content);
        page.filterContents(&tagger, &target);
        page.getObjectHandle().replaceKey("/Contents", pdf.newStream(content));
    }
    tree.write();
}

} // namespace sasil
