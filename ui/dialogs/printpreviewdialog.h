// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/exportchoice.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QSettings;

namespace sasil {

class ExportPreview;
class Printing;

/// Shows the pages that a digest is printed on, all of it at first, and prints them. What is chosen here is
/// for this time.
class PrintPreviewDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PrintPreviewDialog(const ExportSource &source, const QSettings &settings,
                                QWidget *parent = nullptr);

    [[nodiscard]] Printing *printing() const { return m_printing; }

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QComboBox *addChoice(const QString &name, QLabel **label);
    void layOut();
    [[nodiscard]] ExportChoice choice() const;
    void preview();
    void print();
    void refresh();
    void retranslate();

    ExportSource m_source;
    ExportChoice m_choice; ///< but for what can be chosen here
    ExportPreview *m_preview;
    Printing *m_printing;
    QLabel *m_contentLabel = nullptr;
    QComboBox *m_content;
    QLabel *m_styleLabel = nullptr;
    QComboBox *m_style;
    QLabel *m_paperLabel = nullptr;
    QComboBox *m_paper;
    QPushButton *m_print;
    QPushButton *m_close;
};

} // namespace sasil
