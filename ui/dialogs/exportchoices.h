// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/exportchoice.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace sasil {

class ExportTopics;

/// Everything that can be chosen about an export but its file, in a column that scrolls. What the format
/// has no use for is grey and says why.
class ExportChoices : public QScrollArea
{
    Q_OBJECT

public:
    explicit ExportChoices(const ExportSource &source, QWidget *parent = nullptr);

    /// Topics and head are left as they are.
    void show(const ExportChoice &choice);
    /// Without the target.
    [[nodiscard]] ExportChoice choice() const;
    /// There are topics, and none is ticked.
    [[nodiscard]] bool isEmpty() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void formatChanged();
    void changed(); ///< anything, the format too

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeFormat();
    void makeContent(const Digest &digest);
    void makePage();
    void makeHead(const Digest &digest);
    template <typename Control>
    Control *add(const QString &name, QLabel **label = nullptr);
    QCheckBox *addCheck(const QString &name);
    QLabel *addHeading();
    void refresh();
    void setUsable(bool isUsable, const QString &why, QWidget *control, QLabel *label, const QString &tip);
    void refreshPage(const ExportChoice &chosen);
    void retranslate();
    void retranslateItems();
    void fitWidth();

    ExportChoice m_shown; ///< with what cannot be chosen here, as the user's own style sheet
    QFormLayout *m_form;
    QLabel *m_formatLabel = nullptr;
    QWidget *m_formats = nullptr;
    QRadioButton *m_pdf = nullptr;
    QRadioButton *m_html = nullptr;
    QRadioButton *m_markdown = nullptr;
    QLabel *m_description = nullptr;
    QLabel *m_contentHeading = nullptr;
    QLabel *m_contentLabel = nullptr;
    QComboBox *m_content = nullptr;
    ExportTopics *m_topics = nullptr;
    QLabel *m_stubsLabel = nullptr;
    QComboBox *m_stubs = nullptr;
    QLabel *m_labelsLabel = nullptr;
    QComboBox *m_labels = nullptr;
    QCheckBox *m_findings = nullptr;
    QCheckBox *m_clean = nullptr;
    QLabel *m_pageHeading = nullptr;
    QLabel *m_styleLabel = nullptr;
    QComboBox *m_style = nullptr;
    QLabel *m_paperLabel = nullptr;
    QComboBox *m_paper = nullptr;
    QLabel *m_marginsLabel = nullptr;
    QComboBox *m_margins = nullptr;
    QCheckBox *m_tableOfContents = nullptr;
    QCheckBox *m_titlePage = nullptr;
    QLabel *m_titleLabel = nullptr;
    QLineEdit *m_title = nullptr;
    QLabel *m_authorLabel = nullptr;
    QLineEdit *m_author = nullptr;
    QLabel *m_weekLabel = nullptr;
    QLineEdit *m_week = nullptr;
};

} // namespace sasil
